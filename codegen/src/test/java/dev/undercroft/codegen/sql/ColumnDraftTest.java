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
import static dev.undercroft.codegen.sql.Shapes.whole;
import static dev.undercroft.codegen.sql.Shapes.with;
import static dev.undercroft.codegen.sql.Shapes.withDefault;
import static dev.undercroft.codegen.sql.Shapes.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.sql.MigrationDraft.Migration;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Changes to the fields of a kind.
class ColumnDraftTest extends Drafts {
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
}
