package dev.undercroft.codegen.sql;

import static dev.undercroft.codegen.sql.Shapes.TEXT;
import static dev.undercroft.codegen.sql.Shapes.WHOLE;
import static dev.undercroft.codegen.sql.Shapes.WIDE;
import static dev.undercroft.codegen.sql.Shapes.described;
import static dev.undercroft.codegen.sql.Shapes.kind;
import static dev.undercroft.codegen.sql.Shapes.list;
import static dev.undercroft.codegen.sql.Shapes.model;
import static dev.undercroft.codegen.sql.Shapes.object;
import static dev.undercroft.codegen.sql.Shapes.optional;
import static dev.undercroft.codegen.sql.Shapes.ref;
import static dev.undercroft.codegen.sql.Shapes.required;
import static dev.undercroft.codegen.sql.Shapes.single;
import static dev.undercroft.codegen.sql.Shapes.text;
import static dev.undercroft.codegen.sql.Shapes.uniqueList;
import static dev.undercroft.codegen.sql.Shapes.whole;
import static dev.undercroft.codegen.sql.Shapes.with;
import static dev.undercroft.codegen.sql.Shapes.withDefault;
import static dev.undercroft.codegen.sql.Shapes.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.sql.MigrationDraft.Migration;
import dev.undercroft.embedded.EmbeddedPostgres;
import dev.undercroft.embedded.PostgresOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationDraftTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-24T12:00:30Z"));

  private static final Kind ENEMIES =
      kind(
          "enemies",
          "Enemy",
          required("id", text(1, 64)),
          required("hp", whole(1, 100)),
          optional("theme", ref("themes")),
          optional("cost", object("Cost", required("gold", WHOLE), optional("note", TEXT))),
          optional("abilities", uniqueList(text(1, 64), 8)));
  private static final Kind THEMES = kind("themes", "Theme", required("id", TEXT));

  private static EmbeddedPostgres server;
  private static MigrationDraft drafts;
  private static int databases;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    server =
        EmbeddedPostgres.start(
            PostgresOptions.scratch(Path.of(System.getProperty("undercroft.home"))));
    drafts = new MigrationDraft(server, NOON);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void commitTheFirstTables() throws IOException {
    Files.writeString(
        folder.resolve("V202611230900__release.sql"),
        """
        create schema content;
        create table content.release (number integer primary key);
        comment on table content.release is 'Kindly left alone.';
        """);
    commit(draft(model(ENEMIES, THEMES)).orElseThrow());
  }

  @Test
  void the_first_tables_are_drafted_into_the_schema_that_is_there() throws IOException {
    assertThat(Files.readString(folder.resolve("V202611241200__content_tables.sql")))
        .startsWith("-- Follows data/schemas: adds content.enemy, adds content.enemy_abilities,")
        .contains("create table content.enemy (")
        .doesNotContain("create schema", "drop table");
  }

  @Test
  void without_any_committed_file_the_schema_is_made_too(@TempDir Path empty) {
    Migration first = drafts.draft(model(THEMES), new Migrations(empty)).orElseThrow();

    assertThat(first.file()).isEqualTo("V202611241200__add_theme.sql");
    assertThat(first.sql()).contains("create schema content;\n\ncreate table content.theme (");
  }

  @Test
  void no_difference_no_file() {
    assertThat(draft(model(ENEMIES, THEMES))).isEmpty();
  }

  @Test
  void an_optional_field_becomes_a_column_that_may_be_null() {
    Migration draft = draftAdding(optional("mood", word("calm", "angry")));

    assertThat(draft.file()).isEqualTo("V202611241201__add_enemy_mood.sql");
    assertThat(draft.sql())
        .isEqualTo(
            """
            -- Follows data/schemas: adds content.enemy.mood.
            alter table content.enemy add column mood text;

            -- These fail while rows break them: then publish seeds that keep them first.
            alter table content.enemy add constraint enemy_mood_check check (mood in ('calm', 'angry'));

            comment on column content.enemy.mood is 'mood.';
            """);
    assertThat(after(draft, "select mood from content.enemy")).containsOnlyNulls();
  }

  @Test
  void a_required_field_gives_rows_that_are_there_its_default() {
    Migration draft = draftAdding(withDefault(required("mood", TEXT), "\"it's calm\""));

    assertThat(draft.sql())
        .contains(
            "alter table content.enemy add column mood text not null default 'it''s calm';",
            "alter table content.enemy alter column mood drop default;");
    assertThat(after(draft, "select mood from content.enemy")).containsExactly("it's calm");
  }

  @Test
  void a_required_field_without_a_default_is_refused() {
    assertThatThrownBy(() -> draftAdding(required("mood", TEXT)))
        .isInstanceOf(TablesException.class)
        .hasMessage(
            "content.enemy.mood: rows that are there have no value for the new required field: add"
                + " a `default` to it, or make it optional");
  }

  @Test
  void a_required_field_of_an_optional_object_is_filled_where_the_object_is() {
    var cost =
        object(
            "Cost",
            required("gold", WHOLE),
            optional("note", TEXT),
            withDefault(required("turns", whole(0, 9)), "3"));
    Migration draft =
        draft(model(changed("cost", f -> optional("cost", cost)), THEMES)).orElseThrow();

    assertThat(draft.file()).isEqualTo("V202611241201__add_enemy_cost_turns.sql");
    assertThat(after(draft, "select cost_turns from content.enemy")).containsExactly(3);
  }

  @Test
  void an_optional_field_that_becomes_required_is_filled_where_it_is_absent() {
    Migration draft =
        draft(
                model(
                    changed(
                        "theme", f -> withDefault(required("theme", ref("themes")), "\"crypt\"")),
                    THEMES))
            .orElseThrow();

    assertThat(draft.sql())
        .contains("update content.enemy set theme = 'crypt' where theme is null;");
    assertThat(after(draft, "select theme from content.enemy")).containsExactly("crypt");
  }

  @Test
  void a_required_field_that_becomes_optional_may_be_null() {
    Migration draft =
        draft(model(changed("hp", f -> optional("hp", whole(1, 100))), THEMES)).orElseThrow();

    assertThat(draft.file()).isEqualTo("V202611241201__change_enemy_hp.sql");
    assertThat(draft.sql()).contains("alter table content.enemy alter column hp drop not null;");
  }

  @Test
  void another_range_is_another_check() {
    Migration draft =
        draft(model(changed("hp", f -> required("hp", whole(1, 500))), THEMES)).orElseThrow();

    assertThat(draft.file()).isEqualTo("V202611241201__change_enemy_hp.sql");
    assertThat(draft.sql())
        .isEqualTo(
            """
            -- Follows data/schemas: changes content.enemy.hp.
            alter table content.enemy drop constraint enemy_hp_check;

            -- These fail while rows break them: then publish seeds that keep them first.
            alter table content.enemy add constraint enemy_hp_check check (hp between 1 and 500);
            """);
  }

  @Test
  void a_wider_number_is_a_wider_column() {
    Migration draft = draft(model(changed("hp", f -> required("hp", WIDE)), THEMES)).orElseThrow();

    assertThat(draft.sql()).contains("alter table content.enemy alter column hp type bigint;");
    assertThat(after(draft, "select hp from content.enemy")).containsExactly(7L);
  }

  @Test
  void a_wider_key_is_wider_wherever_it_is_named() throws IOException {
    Kind floors = kind("floors", "Floor", required("number", WHOLE), optional("pool", list(TEXT)));
    Kind wider = kind("floors", "Floor", required("number", WIDE), optional("pool", list(TEXT)));
    commit(draft(model(ENEMIES, THEMES, floors)).orElseThrow());

    Migration draft = draft(model(ENEMIES, THEMES, wider)).orElseThrow();

    assertThat(draft.sql())
        .contains(
            "alter table content.floor alter column number type bigint;",
            "alter table content.floor_pool alter column floor_number type bigint;");
  }

  @Test
  void a_type_that_rows_can_not_follow_is_refused() {
    assertThatThrownBy(() -> draft(model(changed("hp", f -> required("hp", TEXT)), THEMES)))
        .isInstanceOf(TablesException.class)
        .hasMessage(
            "content.enemy.hp: rows can't turn from integer into text by themselves: give the new"
                + " field a new name and number");
  }

  @Test
  void another_description_is_another_comment() {
    Migration draft =
        draft(model(changed("hp", f -> described(f, "Health, in hit points.")), THEMES))
            .orElseThrow();

    assertThat(draft.file()).isEqualTo("V202611241201__describe_enemy_hp.sql");
    assertThat(draft.sql())
        .isEqualTo(
            """
            -- Follows data/schemas: describes content.enemy.hp.
            comment on column content.enemy.hp is 'Health, in hit points.';
            """);
  }

  @Test
  void a_field_that_is_gone_takes_its_column_along() {
    Migration draft =
        draft(model(with(ENEMIES, fields -> fields.subList(0, 2)), THEMES)).orElseThrow();

    assertThat(draft.file()).isEqualTo("V202611241201__change_enemy.sql");
    assertThat(draft.sql())
        .contains(
            "alter table content.enemy drop constraint enemy_theme_fk;",
            "alter table content.enemy drop column theme;",
            "alter table content.enemy drop column cost_gold;",
            "drop table content.enemy_abilities;");
  }

  @Test
  void a_new_kind_adds_its_tables() {
    Kind ui = single("ui", "UiRules", required("width", WHOLE), optional("boxes", list(TEXT)));
    Migration draft = draft(model(ENEMIES, THEMES, ui)).orElseThrow();

    assertThat(draft.file()).isEqualTo("V202611241201__add_ui_rules.sql");
    assertThat(draft.sql())
        .contains("create table content.ui_rules (", "create table content.ui_rules_boxes (");
  }

  @Test
  void a_kind_that_is_gone_takes_its_tables_along() {
    Migration draft = draft(model(changed("theme", f -> optional("theme", TEXT)))).orElseThrow();

    assertThat(draft.sql())
        .contains("alter table content.enemy drop constraint enemy_theme_fk;")
        .endsWith("drop table content.theme;\n")
        .doesNotContain("content.release");
  }

  @Test
  void another_element_of_a_list_changes_the_lists_table() {
    var element = object("Ability", withDefault(required("name", text(1, 64)), "\"bite\""));
    Migration draft =
        draft(
                model(
                    changed("abilities", f -> optional("abilities", uniqueList(element, 8))),
                    THEMES))
            .orElseThrow();

    assertThat(draft.file()).isEqualTo("V202611241201__change_enemy_abilities.sql");
    assertThat(after(draft, "select name from content.enemy_abilities")).containsExactly("bite");
  }

  @Test
  void another_key_is_another_primary_key() {
    Kind numbered =
        kind("themes", "Theme", withDefault(required("number", WHOLE), "1"), required("id", TEXT));
    Kind enemies = changed("theme", f -> optional("theme_number", Shapes.numberRef("themes")));
    Migration draft = draft(model(enemies, numbered)).orElseThrow();

    assertThat(draft.sql()).contains("add constraint theme_pk primary key (number);");
  }

  @Test
  void a_kind_may_not_take_a_table_that_is_hand_written() {
    assertThatThrownBy(() -> draft(model(kind("releases", "Release", required("id", TEXT)))))
        .isInstanceOf(TablesException.class)
        .hasMessage(
            "content.release is there already and is no kind's table: give the kind another title");
  }

  @Test
  void every_change_at_once_works_too() {
    Kind enemies =
        with(
            ENEMIES,
            fields -> {
              var next = new ArrayList<>(fields);
              next.removeIf(f -> f.name().equals("cost"));
              next.replaceAll(f -> f.name().equals("hp") ? required("hp", WIDE) : f);
              next.add(
                  optional("pools", list(object("Pool", optional("items", list(ref("items")))))));
              return next;
            });
    Kind items = kind("items", "Item", required("id", TEXT), optional("enemy", ref("enemies")));
    Migration draft = draft(model(enemies, THEMES, items)).orElseThrow();

    assertThat(draft.file()).isEqualTo("V202611241201__change_content.sql");
    assertThat(after(draft, "select hp from content.enemy")).containsExactly(7L);
  }

  @Test
  void the_words_that_need_quotes_are_the_servers() throws SQLException {
    try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"))) {
      assertThat(
              DSL.using(connection, SQLDialect.POSTGRES)
                  .fetch("select word from pg_get_keywords() where catcode in ('R', 'T')")
                  .getValues(0, String.class))
          .containsExactlyInAnyOrderElementsOf(Sql.RESERVED);
    }
  }

  private static Kind changed(String field, UnaryOperator<Field> change) {
    return with(
        ENEMIES,
        fields -> fields.stream().map(f -> f.name().equals(field) ? change.apply(f) : f).toList());
  }

  private Migration draftAdding(Field field) {
    Kind enemies =
        with(
            ENEMIES,
            fields -> {
              fields.add(field);
              return fields;
            });
    return draft(model(enemies, THEMES)).orElseThrow();
  }

  private Optional<Migration> draft(Model model) {
    return drafts.draft(model, new Migrations(folder));
  }

  private Path commit(Migration migration) throws IOException {
    return Files.writeString(folder.resolve(migration.file()), migration.sql());
  }

  /// What a query finds after the draft ran on a database with an enemy in it.
  private List<Object> after(Migration draft, String query) {
    String database = "live_" + ++databases;
    server.createDatabase(database);
    var migrations = new Migrations(folder);
    migrations.apply(server, database);
    try (var connection = DriverManager.getConnection(server.jdbcUrl(database))) {
      var db = DSL.using(connection, SQLDialect.POSTGRES);
      db.execute("insert into content.theme values ('crypt')");
      db.execute("insert into content.enemy (id, hp, cost_gold) values ('goblin', 7, 5)");
      db.execute("insert into content.enemy_abilities values ('goblin', 0, 'war_cry')");
      commit(draft);
      migrations.apply(server, database);
      return new ArrayList<>(db.fetchValues(query));
    } catch (SQLException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
