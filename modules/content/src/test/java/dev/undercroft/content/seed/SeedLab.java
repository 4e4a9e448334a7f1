package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The product's own seeds in a folder of their own, to be broken on purpose.
public final class SeedLab {
  private static final SeedCheck CHECK = SeedCheck.product();

  private final Path data;

  /// Copies the seeds below an empty folder.
  public SeedLab(Path scratch) {
    data = scratch.resolve("data");
    try {
      Files.createDirectories(data.resolve("seeds"));
      try (Stream<Path> seeds = Files.list(product().resolve("seeds"))) {
        for (Path seed : seeds.toList()) {
          Files.copy(seed, data.resolve("seeds").resolve(seed.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The data folder of the checkout.
  public static Path product() {
    return Path.of("..", "..", "data");
  }

  /// Replaces the first occurrence in data/seeds/<kind>.json.
  public SeedLab change(String kind, String from, String to) {
    return changeAfter(kind, "", from, to);
  }

  /// Replaces the first occurrence after a landmark, such as a record's id.
  public SeedLab changeAfter(String kind, String landmark, String from, String to) {
    String text = text(kind);
    int start = text.indexOf(landmark);
    int at = text.indexOf(from, start);
    assertThat(start).as("%s in %s", landmark, kind).isNotNegative();
    assertThat(at).as("%s in %s", from, kind).isNotNegative();
    return write(kind + ".json", text.substring(0, at) + to + text.substring(at + from.length()));
  }

  public SeedLab write(String name, String text) {
    return write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public SeedLab write(String name, byte[] bytes) {
    try {
      Files.write(data.resolve("seeds").resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public SeedLab delete(String name) {
    try {
      Files.delete(data.resolve("seeds").resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text(String kind) {
    try {
      return Files.readString(data.resolve("seeds").resolve(kind + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the first occurrence after the landmark stands, as line:column.
  public String spot(String kind, String landmark, String needle) {
    String text = text(kind);
    int at = text.indexOf(needle, text.indexOf(landmark));
    String before = text.substring(0, at);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (at - before.lastIndexOf('\n'));
  }

  public Path data() {
    return data;
  }

  public SeedCheck.Result check() {
    return CHECK.check(data);
  }

  /// The faults, none when the seeds are sound. Files are shown without the scratch folder.
  public List<Fault> faults() {
    return switch (check()) {
      case SeedCheck.Sound sound -> List.of();
      case SeedCheck.Faulty(List<Fault> faults) -> faults.stream().map(this::shortened).toList();
    };
  }

  /// The only fault there is.
  public Fault fault() {
    List<Fault> faults = faults();
    assertThat(faults).hasSize(1);
    return faults.getFirst();
  }

  private Fault shortened(Fault f) {
    String root = data.getParent().toString() + "/";
    return new Fault(
        f.file().replace(root, ""),
        f.line(),
        f.column(),
        f.pointer(),
        f.rule(),
        f.message().replace(root, ""));
  }
}
