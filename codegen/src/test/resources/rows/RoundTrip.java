package dev.undercroft.content.kind;

import com.google.protobuf.Message;
import dev.undercroft.content.gen.Kinds;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;

/// Sends records of every kind of the fixture through their tables. RowsOfFixtureTest compiles it
/// together with what codegen makes of the fixture.
public final class RoundTrip implements BiConsumer<DSLContext, Set<String>> {
  private static final int TRIES = 40;

  /// @param optional names of the objects that may be left out, such as Gem.bribe
  @Override
  public void accept(DSLContext db, Set<String> optional) {
    for (long seed = 0; seed < TRIES; seed++) {
      var random =
          new RandomRecords(
              seed,
              field ->
                  field.toProto().getProto3Optional()
                      || optional.contains(
                          field.getContainingType().getName() + "." + field.getName()));
      for (Kind<?> kind : Kinds.ALL) {
        trip(db, kind, random, "seed " + seed);
      }
    }
  }

  private static <M extends Message> void trip(
      DSLContext db, Kind<M> kind, RandomRecords random, String name) {
    List<M> before = random.of(kind);
    store(db, kind, before, name);
    store(db, kind, random.mutated(kind, before), name);
  }

  private static <M extends Message> void store(
      DSLContext db, Kind<M> kind, List<M> records, String name) {
    db.transaction(tx -> kind.rows().replace(tx.dsl(), records));
    List<M> read = kind.rows().read(db);
    if (!read.equals(records)) {
      throw new AssertionError(name + ": stored " + records + "\nand read " + read);
    }
  }
}
