package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.StatusRuntimeException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A request as it came off the wire. gRPC reads messages outside of Reception and ends a call
/// whose message it can't read without a word; so reading never fails here, and what went wrong is
/// told inside of it (see RequestReading).
sealed interface IncomingRequest<Q> {
  record Read<Q>(Q message) implements IncomingRequest<Q> {}

  record Refused<Q>(GameException refusal) implements IncomingRequest<Q> {}

  /// Reads with the given marshaller, at most so many bytes.
  static <Q> Marshaller<IncomingRequest<Q>> marshaller(Marshaller<Q> requests, int maxBytes) {
    return new Marshaller<>() {
      @Override
      public InputStream stream(IncomingRequest<Q> request) {
        throw new UnsupportedOperationException("a server writes no requests");
      }

      @Override
      public IncomingRequest<Q> parse(InputStream bytes) {
        try {
          return new Read<>(requests.parse(bounded(bytes, maxBytes)));
        } catch (GameException tooLarge) {
          return new Refused<>(tooLarge);
        } catch (StatusRuntimeException unreadable) {
          return new Refused<>(
              new GameException(
                  Reason.REQUEST_INVALID, "the request's bytes are not the message it should be"));
        }
      }
    };
  }

  private static InputStream bounded(InputStream bytes, int maxBytes) {
    return bytes instanceof KnownLength ? checked(bytes, maxBytes) : new Counted(bytes, maxBytes);
  }

  private static InputStream checked(InputStream bytes, int maxBytes) {
    try {
      if (bytes.available() > maxBytes) {
        throw tooLarge(maxBytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GameException tooLarge(int maxBytes) {
    return new GameException(
        Reason.MESSAGE_TOO_LARGE, "a request may have " + maxBytes + " bytes at most");
  }

  /// For compressed requests, whose size shows only while they are unpacked.
  final class Counted extends FilterInputStream {
    private final int maxBytes;
    private int count;

    private Counted(InputStream bytes, int maxBytes) {
      super(bytes);
      this.maxBytes = maxBytes;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int more) {
      count += more;
      if (count > maxBytes) {
        throw tooLarge(maxBytes);
      }
    }
  }
}
