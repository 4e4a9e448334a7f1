package dev.undercroft.cache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;

/// Talks to a Redis as a stranger could.
final class RedisLine {
  private RedisLine() {}

  /// What it says of its replication.
  static String info(int port) {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write("INFO replication\r\n".getBytes(ISO_8859_1));
      byte[] answer = new byte[8192];
      return new String(answer, 0, socket.getInputStream().read(answer), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return a status, a number, the first line of a text or the first number of a list
  static String tell(int port, String... command) {
    var text = new StringBuilder("*" + command.length + "\r\n");
    for (String word : command) {
      text.append("$").append(word.length()).append("\r\n").append(word).append("\r\n");
    }
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(text.toString().getBytes(ISO_8859_1));
      var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      String first = answer.readLine();
      return switch (first.charAt(0)) {
        case '$' -> answer.readLine();
        case '*' -> answer.readLine().substring(1);
        default -> first.substring(1);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
