package dev.undercroft.codegen.sql;

import static dev.undercroft.codegen.sql.Shapes.TEXT;
import static dev.undercroft.codegen.sql.Shapes.WHOLE;
import static dev.undercroft.codegen.sql.Shapes.WIDE;
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
import static dev.undercroft.codegen.sql.Shapes.with;
import static dev.undercroft.codegen.sql.Shapes.withDefault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.sql.MigrationDraft.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kinds and lists that come, change and go.
class TableDraftTest extends Drafts {
  @Test
  void the_first_tables_are_drafted_into_the_schema_that_is_there() throws IOException {
    assertThat(Files.readString(folder.resolve("V202611241200__content_tables.sql")))
        .startsWith("-- Follows data/schemas: adds content.enemy, adds content.enemy_abilities,")
        .contains("create table content.enemy (")
        .doesNotContain("create schema", "drop table");
  }

  @Test
  void without_any_committed_file_the_schema_is_made_too(@TempDir Path empty) {
    Migration first = DRAFTS.draft(model(THEMES), new Migrations(empty)).orElseThrow();

    assertThat(first.file()).isEqualTo("V202611241200__add_theme.sql");
    assertThat(first.sql()).contains("create schema content;\n\ncreate table content.theme (");
  }

  @Test
  void no_difference_no_file() {
    assertThat(draft(model(ENEMIES, THEMES))).isEmpty();
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
    try (var connection = DriverManager.getConnection(SERVER.jdbcUrl("postgres"))) {
      assertThat(
              DSL.using(connection, SQLDialect.POSTGRES)
                  .fetch("select word from pg_get_keywords() where catcode in ('R', 'T')")
                  .getValues(0, String.class))
          .containsExactlyInAnyOrderElementsOf(Sql.RESERVED);
    }
  }
}
