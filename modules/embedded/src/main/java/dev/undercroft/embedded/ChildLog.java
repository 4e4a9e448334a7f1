package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one server said: this run's output in `file`, the run before in `file.1`, nothing older.
record ChildLog(Path file) {
  private static final int TAIL_BYTES = 64 * 1024;

  void begin() throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      Files.move(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createFile(file);
  }

  /// Whether the last 64 KiB of this run hold the words.
  boolean says(String words) {
    return tail().contains(words);
  }

  /// Why the server gave up: group 1 of the last line that matches, else the last line.
  String reason(Pattern pattern) {
    List<String> lines = tail().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    Optional<String> matching =
        lines.reversed().stream()
            .map(pattern::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst();
    return matching.orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.getLast());
  }

  private String tail() {
    try (var channel = FileChannel.open(file)) {
      channel.position(Math.max(0, channel.size() - TAIL_BYTES));
      var bytes = ByteBuffer.allocate(TAIL_BYTES);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Until the end of the file or of the buffer.
      }
      return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
    } catch (IOException e) {
      return "";
    }
  }
}
