package dev.undercroft.content.seed;

import dev.undercroft.kernel.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folder of seed files: what is there, and the text of each.
final class SeedFolder extends SeedTexts {
  private final Path folder;

  SeedFolder(Path dataFolder) {
    folder = dataFolder.resolve("seeds");
  }

  // As the caller would type it, with slashes on every system.
  @Override
  String shown(String name) {
    return shown() + "/" + name;
  }

  @Override
  String shown() {
    return folder.toString().replace('\\', '/');
  }

  boolean exists() {
    return Files.isDirectory(folder);
  }

  // Hidden files belong to editors and don't count.
  @Override
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
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
      return withoutMark(StandardCharsets.UTF_8.newDecoder().decode(in).toString(), findings);
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
