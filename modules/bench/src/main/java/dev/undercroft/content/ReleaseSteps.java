package dev.undercroft.content;

import dev.undercroft.bench.steps.StepsData;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Steps on a release in memory. JMH wants the class public and open.
@State(Scope.Benchmark)
public class ReleaseSteps {
  private Content content;
  private Kind<?> enemies;
  private Snapshots snapshots;
  private Snapshot snapshot;
  private String id;

  /// Builds the release.
  @Setup
  public void setUp() {
    content = GameContent.read(StepsData.folder());
    enemies = Kinds.ALL.stream().filter(kind -> kind.name().equals("enemies")).findFirst().get();
    var release = new Release(new ReleaseNumber(1), Canonical.hash(Canonical.bytes(content)));
    snapshots = new Snapshots(Kinds.ALL);
    snapshot = snapshots.of(release, content);
    id = List.copyOf(snapshot.kind(enemies).byKey().keySet()).getFirst();
  }

  /// The answer to ListEnemies.
  @Benchmark
  public byte[] answerOfList() {
    return snapshot.kind(enemies).list().message();
  }

  /// The answer to GetEnemy.
  @Benchmark
  public byte[] answerOfGet() {
    return CatalogGrpcService.record(enemies, snapshot, id).message();
  }

  /// The canonical bytes of all records, and their hash.
  @Benchmark
  public String canonicalHash() {
    return Canonical.hash(Canonical.bytes(content));
  }

  /// All answers of a release, as messages and as JSON: what installing the first one takes.
  @Benchmark
  public Object snapshot() {
    return new Snapshots(Kinds.ALL).of(snapshot.release(), content);
  }

  /// The same for one whose records are those of the last.
  @Benchmark
  public Object nextSnapshot() {
    return snapshots.of(snapshot.release(), content);
  }
}
