package dev.undercroft.codegen.sql;

import static dev.undercroft.codegen.sql.Shapes.FLAG;
import static dev.undercroft.codegen.sql.Shapes.REAL;
import static dev.undercroft.codegen.sql.Shapes.TEXT;
import static dev.undercroft.codegen.sql.Shapes.WHOLE;
import static dev.undercroft.codegen.sql.Shapes.WIDE;
import static dev.undercroft.codegen.sql.Shapes.kind;
import static dev.undercroft.codegen.sql.Shapes.list;
import static dev.undercroft.codegen.sql.Shapes.model;
import static dev.undercroft.codegen.sql.Shapes.numberRef;
import static dev.undercroft.codegen.sql.Shapes.object;
import static dev.undercroft.codegen.sql.Shapes.optional;
import static dev.undercroft.codegen.sql.Shapes.pattern;
import static dev.undercroft.codegen.sql.Shapes.ref;
import static dev.undercroft.codegen.sql.Shapes.required;
import static dev.undercroft.codegen.sql.Shapes.single;
import static dev.undercroft.codegen.sql.Shapes.text;
import static dev.undercroft.codegen.sql.Shapes.uniqueList;
import static dev.undercroft.codegen.sql.Shapes.whole;
import static dev.undercroft.codegen.sql.Shapes.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.codegen.schema.Kind;
import org.junit.jupiter.api.Test;

class TablesTest {
  @Test
  void a_record_becomes_a_table_in_house_style() {
    Kind kind =
        kind(
            "classes",
            "PlayerClass",
            required("id", pattern("^[a-z']+$")),
            required("name", text(1, 60)),
            optional("hp", whole(1, 99)),
            required("seed", WIDE),
            optional("share", REAL),
            required("hidden", FLAG),
            optional("mood", word("calm", "angry")));

    assertThat(ddl(kind))
        .isEqualTo(
            """
            create table content.player_class (
              id     text             not null,
              name   text             not null,
              hp     integer,
              seed   bigint           not null,
              share  double precision,
              hidden boolean          not null,
              mood   text,
              constraint player_class_pk primary key (id),
              constraint player_class_id_check check (id ~ '^[a-z'']+$'),
              constraint player_class_name_check check (char_length(name) between 1 and 60),
              constraint player_class_hp_check check (hp between 1 and 99),
              constraint player_class_mood_check check (mood in ('calm', 'angry'))
            );
            comment on table content.player_class is 'Kind classes: PlayerClass.';
            comment on column content.player_class.id is 'id.';
            comment on column content.player_class.name is 'name.';
            comment on column content.player_class.hp is 'hp.';
            comment on column content.player_class.seed is 'seed.';
            comment on column content.player_class.share is 'share.';
            comment on column content.player_class.hidden is 'hidden.';
            comment on column content.player_class.mood is 'mood.';\
            """);
  }

  @Test
  void lists_become_tables_below_and_lists_in_them_further_below() {
    Kind kind =
        kind(
            "floors",
            "Floor",
            required("number", WHOLE),
            optional(
                "zones",
                list(
                    object(
                        "Zone",
                        required("name", TEXT),
                        optional("spawns", uniqueList(object("Spawn", required("share", REAL)), 4)),
                        optional("glyphs", list(TEXT))))));

    assertThat(ddl(kind))
        .contains(
            """
            create table content.floor_zones (
              floor_number integer not null,
              ordinal      integer not null,
              name         text    not null,
              constraint floor_zones_pk primary key (floor_number, ordinal),
              constraint floor_zones_ordinal_check check (ordinal >= 0),
              constraint floor_zones_floor_number_fk foreign key (floor_number) references content.floor (number) on delete cascade
            );
            comment on table content.floor_zones is 'Kind floors, list zones: zones.';\
            """,
            """
            create table content.floor_zones_spawns (
              floor_number  integer          not null,
              zones_ordinal integer          not null,
              ordinal       integer          not null,
              share         double precision not null,
              constraint floor_zones_spawns_pk primary key (floor_number, zones_ordinal, ordinal),
              constraint floor_zones_spawns_ordinal_check check (ordinal between 0 and 3),
              constraint floor_zones_spawns_floor_number_zones_ordinal_fk foreign key (floor_number, zones_ordinal) references content.floor_zones (floor_number, ordinal) on delete cascade,
              constraint floor_zones_spawns_floor_number_zones_ordinal_share_key unique (floor_number, zones_ordinal, share) deferrable initially deferred
            );
            comment on table content.floor_zones_spawns is 'Kind floors, list zones.spawns: spawns.';\
            """,
            "primary key (floor_number, zones_ordinal, ordinal)",
            "create table content.floor_zones_glyphs (");
  }

  @Test
  void an_optional_object_is_there_with_all_that_it_requires_or_not_at_all() {
    Kind kind =
        kind(
            "feats",
            "Feat",
            required("id", TEXT),
            required("size", object("Size", required("width", WHOLE))),
            optional(
                "cost",
                object(
                    "Cost",
                    required("gold", WHOLE),
                    required("time", object("Time", required("turns", WHOLE))),
                    optional("note", TEXT),
                    optional("refund", object("Refund", required("gold", WHOLE))))));

    assertThat(ddl(kind))
        .contains(
            "  size_width       integer not null,\n",
            "  cost_gold        integer,\n",
            "  cost_time_turns  integer,\n",
            "constraint feat_cost_check check (num_nulls(cost_gold, cost_time_turns) in (0, 2)"
                + " and (cost_gold is not null or num_nonnulls(cost_note, cost_refund_gold) = 0))");
  }

  @Test
  void references_are_foreign_keys_that_are_checked_at_the_end() {
    Kind themes = kind("themes", "Theme", required("id", TEXT), required("boss", ref("bosses")));
    Kind bosses = kind("bosses", "Boss", required("id", TEXT), required("theme", ref("themes")));
    Kind hints =
        kind("hints", "Hint", required("id", TEXT), optional("floors", list(numberRef("floors"))));
    Kind floors = kind("floors", "Floor", required("number", WHOLE));

    assertThat(ddl(themes, bosses, hints, floors))
        .contains(
            "alter table content.theme add constraint theme_boss_fk foreign key (boss)"
                + " references content.boss (id) deferrable initially deferred;",
            "alter table content.hint_floors add constraint hint_floors_value_fk foreign key (value)"
                + " references content.floor (number) deferrable initially deferred;");
  }

  @Test
  void a_kind_of_a_single_record_has_one_row() {
    Kind ui = single("ui", "UiRules", required("width", WHOLE), optional("boxes", list(TEXT)));

    assertThat(ddl(ui))
        .contains(
            "  only_ boolean not null,\n",
            "primary key (only_)",
            "constraint ui_rules_only__check check (only_)",
            "foreign key (ui_rules_only_) references content.ui_rules (only_) on delete cascade");
  }

  @Test
  void words_of_sql_are_quoted() {
    Kind kind = kind("orders", "Order", required("order", TEXT), optional("limit", WHOLE));

    assertThat(ddl(kind)).contains("create table content.\"order\" (", "primary key (\"order\")");
  }

  @Test
  void names_that_are_too_long_end_with_a_hash() {
    String name = "a".repeat(70);

    assertThat(Sql.fit(name, "_check"))
        .hasSize(Sql.NAME_LENGTH)
        .matches("a{48}_[0-9a-f]{8}_check")
        .isEqualTo(Sql.fit(name, "_check"))
        .isNotEqualTo(Sql.fit(name + "a", "_check"));
  }

  @Test
  void two_fields_that_would_share_a_column_are_refused() {
    Kind kind =
        kind(
            "feats",
            "Feat",
            required("id", TEXT),
            optional("tags", list(object("Tag", required("ordinal", WHOLE)))));

    assertThatThrownBy(() -> ddl(kind))
        .isInstanceOf(TablesException.class)
        .hasMessage(
            "content.feat_tags would have two columns called ordinal: give one of the fields behind"
                + " them another name");
  }

  @Test
  void a_reference_to_a_kind_without_keys_is_refused() {
    Kind kind = kind("feats", "Feat", required("id", TEXT), required("ui", ref("ui")));

    assertThatThrownBy(() -> ddl(kind, single("ui", "UiRules", required("width", WHOLE))))
        .isInstanceOf(TablesException.class)
        .hasMessageStartingWith("feats: ui refers to the kind ui, which has no keyed records");
  }

  private static String ddl(Kind... kinds) {
    return String.join("\n", Ddl.create(Tables.of(model(kinds))));
  }
}
