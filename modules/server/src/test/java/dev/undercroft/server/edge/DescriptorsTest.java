package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptorsTest {
  @Test
  void the_set_holds_every_file_once_after_what_it_imports() {
    var set = Descriptors.of(List.of(ContentJsonServiceGrpc.getServiceDescriptor()));

    var seen = new HashSet<String>();
    for (var file : set.getFileList()) {
      assertThat(seen).as("before %s", file.getName()).containsAll(file.getDependencyList());
      assertThat(seen.add(file.getName())).isTrue();
    }
  }

  @Test
  void the_set_holds_the_types_of_errors() {
    var set = Descriptors.of(List.of());

    assertThat(set.getFileList())
        .extracting(FileDescriptorProto::getName)
        .contains("google/rpc/error_details.proto", "google/rpc/status.proto");
  }
}
