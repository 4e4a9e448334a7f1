package dev.undercroft.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One command to a Redis, in its inline form; its answer's first line, or the text it announces.
final class RedisLine {
  static String ask(int port, String command) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String line = answer.readLine();
      return line.startsWith("$") && !line.equals("$-1") ? answer.readLine() : line;
    }
  }

  private RedisLine() {}
}
