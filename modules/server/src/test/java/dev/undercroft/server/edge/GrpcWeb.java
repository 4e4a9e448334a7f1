package dev.undercroft.server.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// gRPC-Web by hand, as a browser's library does it: frames of one flag, a length and bytes; the
/// frame with flag 0x80 holds the trailers.
final class GrpcWeb {
  private static final int TRAILERS = 0x80;

  private GrpcWeb() {}

  record Answer(int httpStatus, byte[] message, Map<String, String> trailers) {
    int status() {
      return Integer.parseInt(trailers.get("grpc-status"));
    }
  }

  static Answer call(Edge edge, String method, byte[] message) throws Exception {
    var answer =
        edge.send(
            "POST",
            "/" + method,
            BodyPublishers.ofByteArray(frame(message)),
            "content-type",
            "application/grpc-web+proto",
            "x-grpc-web",
            "1");
    var body = read(answer.body());
    // An error without any message comes as headers alone.
    answer.headers().map().forEach((name, each) -> body.trailers().put(name, each.getFirst()));
    return new Answer(answer.statusCode(), body.message(), body.trailers());
  }

  static byte[] frame(byte[] message) {
    return ByteBuffer.allocate(5 + message.length)
        .put((byte) 0)
        .putInt(message.length)
        .put(message)
        .array();
  }

  static Answer read(byte[] body) {
    var message = new byte[0];
    var trailers = new HashMap<String, String>();
    for (var rest = ByteBuffer.wrap(body); rest.hasRemaining(); ) {
      var flag = rest.get() & 0xff;
      var bytes = new byte[rest.getInt()];
      rest.get(bytes);
      if (flag == TRAILERS) {
        new String(bytes, US_ASCII)
            .lines()
            .map(line -> line.split(":", 2))
            .forEach(line -> trailers.put(line[0], line[1].strip()));
      } else {
        message = bytes;
      }
    }
    return new Answer(200, message, trailers);
  }
}
