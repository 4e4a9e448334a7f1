package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenCallsTest {
  private static final int MORE_THAN_PLACES = 10_000;

  private final OpenCalls open = new OpenCalls();

  @Test
  void all_are_there_until_they_leave_however_many() {
    List<ServedCall<?, ?>> calls =
        Stream.generate(OpenCallsTest::call).limit(MORE_THAN_PLACES).toList();
    calls.forEach(open::add);
    assertThat(seen()).isEqualTo(Set.copyOf(calls));

    List<ServedCall<?, ?>> left = calls.subList(0, MORE_THAN_PLACES / 2);
    left.forEach(open::remove);
    assertThat(seen()).isEqualTo(Set.copyOf(calls.subList(left.size(), calls.size())));

    calls.forEach(open::remove);
    assertThat(seen()).isEmpty();
  }

  @Test
  void one_that_leaves_twice_takes_nobody_elses_place() {
    List<ServedCall<?, ?>> first =
        Stream.generate(OpenCallsTest::call).limit(MORE_THAN_PLACES).toList();
    first.forEach(open::add);
    first.forEach(open::remove);
    List<ServedCall<?, ?>> second =
        Stream.generate(OpenCallsTest::call).limit(MORE_THAN_PLACES).toList();
    second.forEach(open::add);

    first.forEach(open::remove);

    assertThat(seen()).isEqualTo(Set.copyOf(second));
  }

  private Set<ServedCall<?, ?>> seen() {
    var seen = new ArrayList<ServedCall<?, ?>>();
    open.forEach(seen::add);
    assertThat(seen).doesNotHaveDuplicates();
    return new HashSet<>(seen);
  }

  private static ServedCall<?, ?> call() {
    var call = new Silent();
    return new ServedCall<>(
        call,
        new ReceivedCall(call, new Metadata(), false),
        new MethodMeters(new SimpleMeterRegistry(), "test"));
  }

  private static final class Silent extends ServerCall<byte[], byte[]> {
    @Override
    public void request(int messages) {}

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(byte[] message) {}

    @Override
    public void close(Status status, Metadata trailers) {}

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public MethodDescriptor<byte[], byte[]> getMethodDescriptor() {
      throw new UnsupportedOperationException("nobody asks");
    }
  }
}
