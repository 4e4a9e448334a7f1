package dev.undercroft.codegen.openapi;

import build.buf.validate.ValidateProto;
import com.google.api.AnnotationsProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The services of a descriptor set, in the order of their names.
final class Api {
  private static final String OURS = "undercroft.";

  private final Map<String, FileDescriptor> files = new LinkedHashMap<>();

  private Api() {}

  /// @param set with all imports, and with source info, which holds the comments
  static Api read(byte[] set) throws InvalidProtocolBufferException {
    // Without it, options that protobuf itself doesn't know stay unread bytes.
    var options = ExtensionRegistry.newInstance();
    AnnotationsProto.registerAllExtensions(options);
    ValidateProto.registerAllExtensions(options);
    var api = new Api();
    for (FileDescriptorProto file : FileDescriptorSet.parseFrom(set, options).getFileList()) {
      api.files.put(file.getName(), api.build(file));
    }
    return api;
  }

  /// Whatever a file imports stands before it.
  private FileDescriptor build(FileDescriptorProto file) {
    FileDescriptor[] imports =
        file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
    try {
      return FileDescriptor.buildFrom(file, imports);
    } catch (DescriptorValidationException e) {
      throw new IllegalArgumentException("the descriptor set lacks what it imports", e);
    }
  }

  List<ServiceDescriptor> services() {
    return files.values().stream()
        .filter(file -> file.getPackage().startsWith(OURS))
        .flatMap(file -> file.getServices().stream())
        .sorted(Comparator.comparing(ServiceDescriptor::getFullName))
        .toList();
  }

  Descriptor message(String fullName) {
    return files.values().stream()
        .flatMap(file -> file.getMessageTypes().stream())
        .filter(message -> message.getFullName().equals(fullName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no message " + fullName));
  }
}
