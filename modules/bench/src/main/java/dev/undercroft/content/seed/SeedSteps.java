package dev.undercroft.content.seed;

import dev.undercroft.bench.steps.StepsData;
import dev.undercroft.proto.content.v1.Content;
import java.io.IOException;
import java.nio.file.Files;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Steps of a seed check.
@State(Scope.Benchmark)
public class SeedSteps {
  private SeedKind enemies;
  private SeedSource source;
  private SeedSource.Entry record;
  private SeedCheck check;

  /// Compiles the schemas and reads the file.
  @Setup
  public void setUp() throws IOException {
    enemies = SeedKind.load(Content.getDescriptor().findFieldByName("enemies"), new SchemaFiles());
    var findings = new Findings(enemies.fileName());
    String text = Files.readString(StepsData.folder().resolve("seeds").resolve(enemies.fileName()));
    source = new SeedSource(enemies, JsonReading.read(text, findings), findings);
    record = source.entries().getFirst();
    check = SeedCheck.product();
  }

  /// One record by its schema and the rules of its texts, and as a message.
  @Benchmark
  public Object checkRecord() {
    enemies.check().check(record.node(), record.pointer(), source);
    Texts.check(record.node(), record.pointer(), source);
    return new MessageReading(source)
        .read(record.node(), record.pointer(), enemies.newRecord())
        .build();
  }

  /// All seed files, from the disk to the last rule.
  @Benchmark
  public Object checkAll() {
    return check.check(StepsData.folder());
  }
}
