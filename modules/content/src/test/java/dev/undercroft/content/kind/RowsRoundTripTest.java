package dev.undercroft.content.kind;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.undercroft.content.gen.ItemRows;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Enemy.Resistance;
import dev.undercroft.proto.content.v1.Item;
import dev.undercroft.proto.content.v1.ItemCategory;
import dev.undercroft.proto.content.v1.ItemRarity;
import dev.undercroft.proto.content.v1.WeaponProperty;
import dev.undercroft.testkit.TestServers;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.TableOptions.TableType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class RowsRoundTripTest {
  private static final int TRIES = 30;
  static final List<Kind<?>> KINDS = Kinds.ALL;

  private static TestServers servers;
  private static Database database;
  private static DSLContext db;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    database = TestServers.open(servers.freshDatabase());
    db = database.jooq();
    liftRules();
  }

  @AfterAll
  static void stop() {
    database.close();
    servers.close();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  <M extends Message> void what_is_stored_is_read_back(Kind<M> kind) {
    for (int seed = 0; seed < TRIES; seed++) {
      List<M> records = new RandomRecords(seed).of(kind);

      replace(kind, records);

      assertThat(kind.rows().read(db)).as("seed " + seed).isEqualTo(records);
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  <M extends Message> void what_changed_is_stored_and_what_is_gone_is_deleted(Kind<M> kind) {
    for (int seed = 0; seed < TRIES; seed++) {
      var random = new RandomRecords(seed);
      List<M> before = random.of(kind);
      List<M> after = random.mutated(kind, before);
      replace(kind, before);

      replace(kind, after);

      assertThat(kind.rows().read(db)).as("seed " + seed).isEqualTo(after);
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  <M extends Message> void rows_that_are_right_are_not_touched(Kind<M> kind) {
    List<M> records = new RandomRecords(TRIES).of(kind);
    replace(kind, records);
    List<String> before = rowVersions();

    replace(kind, records);

    assertThat(rowVersions()).isEqualTo(before);
  }

  @Test
  void zero_and_minus_zero_are_told_apart() {
    var plus = Resistance.newBuilder().setDamageType("fire").setFraction(0.0);
    var minus = Resistance.newBuilder().setDamageType("fire").setFraction(-0.0);
    replace(Kinds.ENEMIES, List.of(Enemy.newBuilder().addResistances(plus).build()));
    List<Enemy> enemies = List.of(Enemy.newBuilder().addResistances(minus).build());

    replace(Kinds.ENEMIES, enemies);

    assertThat(Kinds.ENEMIES.rows().read(db)).isEqualTo(enemies);
  }

  @Test
  void a_kind_may_be_emptied() {
    replace(Kinds.ENEMIES, List.of(Enemy.newBuilder().setId("goblin").build()));

    replace(Kinds.ENEMIES, List.of());

    assertThat(Kinds.ENEMIES.rows().read(db)).isEmpty();
  }

  @Test
  void a_kind_may_have_as_many_records_as_the_limit_says() {
    List<Enemy> most =
        IntStream.range(0, Limits.RECORDS_PER_KIND)
            .mapToObj(i -> Enemy.newBuilder().setId("e%04d".formatted(i)).addAbilities("x").build())
            .toList();

    replace(Kinds.ENEMIES, most);

    assertThat(Kinds.ENEMIES.rows().read(db)).isEqualTo(most);
  }

  @Test
  void elements_that_may_not_be_there_twice_may_swap_places() {
    try (Database strict = TestServers.open(servers.freshDatabase())) {
      var rows = new ItemRows();
      Item item =
          valid()
              .addProperties(WeaponProperty.WEAPON_PROPERTY_HEAVY)
              .addProperties(WeaponProperty.WEAPON_PROPERTY_LIGHT)
              .build();
      Item swapped =
          valid()
              .addProperties(WeaponProperty.WEAPON_PROPERTY_LIGHT)
              .addProperties(WeaponProperty.WEAPON_PROPERTY_HEAVY)
              .build();
      strict.jooq().transaction(tx -> rows.replace(tx.dsl(), List.of(item)));

      strict.jooq().transaction(tx -> rows.replace(tx.dsl(), List.of(swapped)));

      assertThat(rows.read(strict.jooq())).containsExactly(swapped);
    }
  }

  private static Item.Builder valid() {
    return Item.newBuilder()
        .setId("axe")
        .setCategory(ItemCategory.ITEM_CATEGORY_WEAPON)
        .setName("Axe")
        .setSymbol("/")
        .setRarity(ItemRarity.ITEM_RARITY_COMMON)
        .setCompendiumId("axe")
        .setDescription("An axe.");
  }

  private static <M extends Message> void replace(Kind<M> kind, List<M> records) {
    db.transaction(tx -> kind.rows().replace(tx.dsl(), records));
  }

  /// Where each row of every table lies and which transaction wrote it.
  private static List<String> rowVersions() {
    return db.meta().getSchemas("content").getFirst().getTables().stream()
        .filter(table -> table.getTableType() == TableType.TABLE)
        .flatMap(table -> db.fetchValues("select ctid::text || ' ' || xmin from " + table).stream())
        .map(String::valueOf)
        .toList();
  }

  /// Only what a column can hold shall count here, not what a schema allows: the constraints for
  /// that are taken away.
  private static void liftRules() {
    db.fetch(
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
            from pg_constraint
            where connamespace = 'content'::regnamespace
              and (contype = 'c' or condeferrable)
            """)
        .forEach(row -> db.execute(row.get(0, String.class)));
  }
}
