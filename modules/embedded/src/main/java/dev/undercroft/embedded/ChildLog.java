package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one server says. A run appends to `file`; a file above 1 MiB becomes `file.1` when a run
/// begins, and the `file.1` before it is dropped. Appending, because a second start on data in use
/// must not take the log away from the server that runs.
final class ChildLog {
  private static final long ROTATE_BYTES = 1024 * 1024;
  private static final int REASON_CHARACTERS = 600;
  private static final int TAIL_BYTES = 64 * 1024;

  private final Path file;
  private final Path kept;
  private long from;

  ChildLog(Path file) {
    this(file, file);
  }

  /// For a run whose folder is deleted after it: [#keep] saves its log at `kept`.
  ChildLog(Path file, Path kept) {
    this.file = file.toAbsolutePath();
    this.kept = kept.toAbsolutePath();
  }

  Path file() {
    return file;
  }

  /// Saves the log of a failed start for whoever reads the refusal.
  ///
  /// @return where it can be read
  Path keep() {
    if (kept.equals(file)) {
      return file;
    }
    try {
      Files.createDirectories(kept.getParent());
      return Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      return file;
    }
  }

  /// Where the run before ended; [#says] and [#reason] look at nothing before it.
  void begin() throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.exists(file) && Files.size(file) > ROTATE_BYTES) {
      Files.move(file, Path.of(file + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    from = Files.exists(file) ? Files.size(file) : 0;
  }

  /// Whether the last 64 KiB of this run hold the words.
  boolean says(String words) {
    return tail().contains(words);
  }

  /// Why the server gave up: group 1 of the last line that matches one of the patterns, the first
  /// of them that does; else the last line. The end of it when it is longer than 600 characters.
  String reason(Pattern... patterns) {
    List<String> lines =
        tail()
            .lines()
            .map(line -> line.replaceAll("\\s+", " ").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    String reason =
        lines.reversed().stream()
            .flatMap(line -> Arrays.stream(patterns).map(pattern -> pattern.matcher(line)))
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst()
            .orElseGet(() -> lines.isEmpty() ? "it said nothing" : lines.getLast());
    int excess = reason.length() - REASON_CHARACTERS;
    return excess > 0 ? "…" + reason.substring(excess) : reason;
  }

  private String tail() {
    try (var channel = FileChannel.open(file)) {
      channel.position(Math.max(from, channel.size() - TAIL_BYTES));
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
