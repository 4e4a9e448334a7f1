package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Database;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.testkit.TestServers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// What the schemas allow, the typed tables hold: a set that passes its check can't fail while it
/// is published. A thousand sets and some more.
class SeedsFitTest {
  private static final int SETS_OF_A_KIND = 42;
  static final List<Kind<?>> KINDS = Kinds.ALL;

  private static final SchemaFiles FILES = new SchemaFiles();
  private static final Map<String, SeedKind> SEEDS =
      Content.getDescriptor().getFields().stream()
          .map(field -> SeedKind.load(field, FILES))
          .collect(Collectors.toMap(SeedKind::name, Function.identity()));

  private static TestServers servers;
  private static Database database;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    database = TestServers.open(servers.freshDatabase());
  }

  @AfterAll
  static void stop() {
    database.close();
    servers.close();
  }

  /// Ends the transaction of a set without leaving anything of it.
  private static final class Done extends RuntimeException {}

  @ParameterizedTest
  @FieldSource("KINDS")
  void every_set_that_passes_its_check_is_stored_and_read_back_equal(Kind<?> kind) {
    for (int seed = 0; seed < SETS_OF_A_KIND; seed++) {
      var files = new RandomSeeds(seed, SEEDS).around(SEEDS.get(kind.name()));
      Map<Kind<?>, List<Message>> set = checked(files, seed);
      try {
        database
            .jooq()
            .transaction(transaction -> {
              storeAndCompare(transaction.dsl(), set);
              throw new Done();
            });
      } catch (Done e) {
        // As it was meant.
      } catch (RuntimeException e) {
        throw new AssertionError("set " + seed + " of " + kind.name() + ": " + files, e);
      }
    }
  }

  private static Map<Kind<?>, List<Message>> checked(Map<SeedKind, String> files, int seed) {
    var set = new LinkedHashMap<Kind<?>, List<Message>>();
    for (Kind<?> kind : KINDS) {
      SeedKind name = SEEDS.get(kind.name());
      if (files.containsKey(name)) {
        set.put(kind, messages(name, files.get(name), seed));
      }
    }
    return set;
  }

  private static List<Message> messages(SeedKind kind, String text, int seed) {
    var findings = new Findings(kind.fileName());
    var source =
        new SeedSource(kind, Objects.requireNonNull(JsonReading.read(text, findings)), findings);
    for (SeedSource.Entry entry : source.entries()) {
      kind.check().check(entry.node(), entry.pointer(), source);
      Texts.check(entry.node(), entry.pointer(), source);
    }
    var records = new SeedRecords();
    records.add(source);
    assertThat(findings.faults()).as("set %d: %s", seed, text).isEmpty();
    return records.messages(kind);
  }

  private static void storeAndCompare(DSLContext tx, Map<Kind<?>, List<Message>> set) {
    set.forEach((kind, records) -> replace(tx, kind, records));
    // What a commit would check.
    tx.execute("set constraints all immediate");

    set.forEach(
        (kind, records) -> assertThat(kind.rows().read(tx)).as(kind.name()).isEqualTo(records));
  }

  @SuppressWarnings("unchecked") // as SeedKind reads them
  private static <M extends Message> void replace(
      DSLContext tx, Kind<M> kind, List<Message> records) {
    kind.rows().replace(tx, (List<M>) records);
  }
}
