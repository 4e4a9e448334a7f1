package dev.undercroft.server.edge;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.rpc.ErrorDetailsProto;
import com.google.rpc.StatusProto;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// The transcoder's descriptor set, taken from the compiled classes: it can't be older than they
/// are.
public final class Descriptors {
  private Descriptors() {}

  /// Writes the set of the given services to `file`, with everything that they need.
  ///
  /// @throws IllegalArgumentException when a service wasn't generated from a proto file
  public static void write(Path file, Collection<ServiceDescriptor> services) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, of(services).toByteArray());
  }

  static FileDescriptorSet of(Collection<ServiceDescriptor> services) {
    var files = new LinkedHashSet<FileDescriptor>();
    services.forEach(service -> add(files, file(service)));
    // Without these two, errors arrive with an empty body.
    add(files, ErrorDetailsProto.getDescriptor());
    add(files, StatusProto.getDescriptor());
    var set = FileDescriptorSet.newBuilder();
    files.forEach(file -> set.addFile(file.toProto()));
    return set.build();
  }

  private static FileDescriptor file(ServiceDescriptor service) {
    if (service.getSchemaDescriptor() instanceof ProtoFileDescriptorSupplier proto) {
      return proto.getFileDescriptor();
    }
    throw new IllegalArgumentException(
        service.getName() + " doesn't come from a proto file, so it can't be called as JSON");
  }

  // Whatever a file imports stands before it.
  private static void add(Set<FileDescriptor> files, FileDescriptor file) {
    if (!files.contains(file)) {
      file.getDependencies().forEach(each -> add(files, each));
      files.add(file);
    }
  }
}
