package dev.undercroft.content.seed;

import dev.undercroft.kernel.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of seed files: what is there, what is missing, and the text of each.
final class SeedFolder {
  private final Path folder;

  SeedFolder(Path dataFolder) {
    folder = dataFolder.resolve("seeds");
  }

  /// A file of the folder as the caller would type it, with slashes on every system.
  String shown(String name) {
    return shown() + "/" + name;
  }

  String shown() {
    return folder.toString().replace('\\', '/');
  }

  boolean exists() {
    return Files.isDirectory(folder);
  }

  /// Names of what lies in the folder, sorted; hidden files belong to editors and don't count.
  List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  /// Reports files that belong to no kind. Returns the names that they were probably meant to have.
  List<String> strays(List<String> present, List<String> expected, List<Fault> faults) {
    List<String> missing = expected.stream().filter(name -> !present.contains(name)).toList();
    List<String> meant = new ArrayList<>();
    for (String name : present) {
      if (!expected.contains(name)) {
        Optional<String> near = Nearest.to(name, missing);
        near.ifPresent(meant::add);
        String mend =
            near.or(() -> Nearest.to(name, expected))
                .map(n -> "Did you mean " + Quote.text(n) + "?")
                .orElse("The files are " + String.join(", ", expected) + ".");
        faults.add(
            new Fault(
                shown(name),
                1,
                1,
                "",
                "unknown-file",
                "No kind of content is kept in a file of this name. " + mend));
      }
    }
    return meant;
  }

  /// The text of a file; null when it was refused.
  @Nullable String read(String name, Findings findings) {
    Path file = folder.resolve(name);
    try {
      if (!Files.isRegularFile(file)) {
        throw new IOException("not a regular file");
      }
      if (Files.size(file) <= Limits.SEED_FILE_BYTES) {
        return decode(Files.readAllBytes(file), findings);
      }
      findings.add(
          Spot.START,
          "",
          "file-size",
          "The file has %d bytes; a seed file has %d at most. It was not read."
              .formatted(Files.size(file), Limits.SEED_FILE_BYTES));
    } catch (IOException e) {
      findings.add(
          Spot.START,
          "",
          "unreadable",
          "The file can't be read; it must be an ordinary file that you may read.");
    }
    return null;
  }

  private static @Nullable String decode(byte[] bytes, Findings findings) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
      if (text.startsWith("\uFEFF")) {
        findings.add(
            Spot.START,
            "",
            "encoding",
            "The file starts with a byte order mark; save it as UTF-8 without one.");
        return null;
      }
      return text;
    } catch (CharacterCodingException e) {
      // The decoder stops in front of the bytes that it can't read.
      String before =
          StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, in.position())).toString();
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      int column = before.length() - before.lastIndexOf('\n');
      findings.add(
          new Spot(line, column),
          "",
          "encoding",
          "Byte 0x%02X is no UTF-8; save the file as UTF-8.".formatted(bytes[in.position()]));
      return null;
    }
  }
}
