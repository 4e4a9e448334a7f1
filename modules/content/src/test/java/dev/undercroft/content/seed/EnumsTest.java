package dev.undercroft.content.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.AIBehavior;
import dev.undercroft.proto.content.v1.Options;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The game's sixteen enums: seven are protobuf enums with every value, nine are the ids of a kind.
class EnumsTest {
  private static final Map<String, List<Map<String, String>>> FACTS =
      Facts.rows("enums").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row.get("enum"), LinkedHashMap::new, Collectors.toList()));

  private static final SeedSet SEEDS =
      ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product())).seeds();

  /// Looked up by name, so that one that isn't there fails its own test alone.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AIBehavior",
        "EquipmentSlot",
        "GameState",
        "ItemRarity",
        "RoomType",
        "TileType",
        "UIMode"
      })
  void a_closed_set_has_every_value(String name) {
    EnumDescriptor type = AIBehavior.getDescriptor().getFile().findEnumTypeByName(name);
    assertThat(type).as(name).isNotNull();

    Map<String, String> actual = new LinkedHashMap<>();
    for (EnumValueDescriptor value : type.getValues()) {
      if (value.getNumber() != 0) {
        actual.put(word(value), given(value));
      }
    }

    Map<String, String> expected = new LinkedHashMap<>();
    FACTS.get(name).forEach(row -> expected.put(row.get("member"), row.get("value")));
    assertThat(actual).containsExactlyEntriesOf(expected);
  }

  @Test
  void a_hidden_trap_looks_like_the_floor_and_is_another_value() {
    EnumDescriptor tiles = AIBehavior.getDescriptor().getFile().findEnumTypeByName("TileType");
    EnumValueDescriptor trap = tiles.findValueByName("TILE_TYPE_TRAP_HIDDEN");
    EnumValueDescriptor floor = tiles.findValueByName("TILE_TYPE_FLOOR");

    assertThat(trap.getNumber()).isNotEqualTo(floor.getNumber());
    assertThat(given(trap)).isEqualTo(given(floor));
  }

  @ParameterizedTest
  @CsvSource({
    "EnemyType, enemies, id",
    "BossType, bosses, id",
    "Race, races, id",
    "PlayerClass, classes, id",
    "DungeonTheme, themes, engine_theme_enum",
    "TrapType, traps, id",
    "HazardType, hazards, id",
    "ElementType, elements, id",
  })
  void the_others_are_the_ids_of_a_kind(String name, String kind, String field) {
    assertThat(ids(kind, field)).containsExactlyInAnyOrderElementsOf(members(name));
  }

  @Test
  void status_effects_are_those_and_more_that_abilities_bring() {
    assertThat(ids("status_effects", "id")).containsAll(members("StatusEffectType"));
  }

  @Test
  void no_enum_is_forgotten() throws NoSuchMethodException {
    Set<String> compared = new HashSet<>(Set.of("StatusEffectType"));
    var closed = EnumsTest.class.getDeclaredMethod("a_closed_set_has_every_value", String.class);
    compared.addAll(List.of(closed.getAnnotation(ValueSource.class).strings()));
    var ids =
        EnumsTest.class.getDeclaredMethod(
            "the_others_are_the_ids_of_a_kind", String.class, String.class, String.class);
    for (String line : ids.getAnnotation(CsvSource.class).value()) {
      compared.add(line.substring(0, line.indexOf(',')));
    }

    assertThat(compared).hasSize(16).isEqualTo(FACTS.keySet());
  }

  private static List<String> members(String name) {
    return FACTS.get(name).stream().map(row -> row.get("member").toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> ids(String kind, String field) {
    List<String> ids = new ArrayList<>();
    for (Message record : SEEDS.records(kind)) {
      FieldDescriptor key = record.getDescriptorForType().findFieldByName(field);
      ids.add((String) record.getField(key));
    }
    return ids;
  }

  /// TILE_TYPE_WALL is WALL.
  private static String word(EnumValueDescriptor value) {
    String zero = value.getType().findValueByNumber(0).getName();
    return value.getName().substring(zero.length() - "UNSPECIFIED".length());
  }

  /// What the facts call the value: its literal, or just its number.
  private static String given(EnumValueDescriptor value) {
    return value.getOptions().hasExtension(Options.literal)
        ? value.getOptions().getExtension(Options.literal)
        : String.valueOf(value.getNumber());
  }
}
