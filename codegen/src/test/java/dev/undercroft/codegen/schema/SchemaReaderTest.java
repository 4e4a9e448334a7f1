package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What the fixture's schemas, which have every construct, are read as.
class SchemaReaderTest {
  private final Model model = SchemaReader.read(Path.of("src/test/resources/fixture/data"));
  private final ObjectShape gem = model.kind("gems").record();

  @Test
  void kinds_come_in_the_order_of_their_numbers() {
    assertThat(model.kinds())
        .extracting(Kind::name)
        .containsExactly("gems", "halls", "deep_lore", "weather");
    assertThat(model.removed()).containsExactly(new ObjectShape.Reserved(5, "moons"));
  }

  @Test
  void outside_names_follow_from_the_kind_and_its_title() {
    assertThat(model.kind("gems").names()).isEqualTo(new Kind.Names("Gems", "Gem", "gems", "gem"));
    assertThat(model.kind("deep_lore").names())
        .isEqualTo(new Kind.Names("DeepTales", "Tale", "lore", "class"));
    assertThat(model.kind("deep_lore").path()).isEqualTo("deep-lore");
  }

  @Test
  void keys_are_ids_or_numbers_or_not_there() {
    assertThat(model.kind("gems").key()).contains("id");
    assertThat(model.kind("gems").numbered()).isFalse();
    assertThat(model.kind("halls").key()).contains("storey");
    assertThat(model.kind("halls").numbered()).isTrue();
    assertThat(model.kind("weather").single()).isTrue();
  }

  @Test
  void what_stands_beside_a_ref_wins_over_the_shared_scalar() {
    Field clarity = gem.field("clarity");

    assertThat(clarity.description()).isEqualTo("How much light it lets pass.");
    assertThat(clarity.shape())
        .isEqualTo(new Shape.Real(OptionalDouble.of(0), OptionalDouble.of(1)));
    assertThat(clarity.defaultValue()).contains("0.5");
  }

  @Test
  void a_field_without_words_of_its_own_takes_those_of_the_shared_shape() {
    assertThat(gem.field("bribe").description()).isEqualTo("What something costs.");
  }

  @Test
  void shared_objects_are_listed_once_even_when_only_others_use_them() {
    assertThat(model.shared()).extracting(ObjectShape::message).containsExactly("Cost", "Spot");
  }

  @Test
  void whole_numbers_are_narrow_unless_said_otherwise() {
    assertThat(gem.field("hall").shape())
        .isEqualTo(
            new Shape.Whole(
                false, OptionalLong.empty(), OptionalLong.empty(), java.util.Optional.of("halls")));
    assertThat(gem.field("age").shape())
        .isEqualTo(
            new Shape.Whole(
                true,
                OptionalLong.empty(),
                OptionalLong.of(9_000_000_000L),
                java.util.Optional.empty()));
  }

  @Test
  void lists_nest_in_objects_of_lists() {
    var facets = (Shape.Listed) gem.field("facets").shape();
    var facet = ((Shape.Nested) facets.element()).object();
    var flaws = (Shape.Listed) facet.field("flaws").shape();
    var flaw = ((Shape.Nested) flaws.element()).object();

    assertThat(facets.minItems()).isEqualTo(OptionalInt.of(1));
    assertThat(flaw.field("shades").shape()).isInstanceOf(Shape.Listed.class);
  }

  @Test
  void fields_come_in_the_order_of_their_numbers_and_keep_what_was_removed() {
    assertThat(gem.fields()).extracting(Field::number).isSorted();
    assertThat(gem.reserved())
        .extracting(ObjectShape.Reserved::name)
        .containsExactly("sparkle", "glitter");
  }

  @Test
  void enums_keep_literals_and_what_was_removed() {
    assertThat(model.enums())
        .extracting(EnumShape::name)
        .containsExactly("Cut", "UIMood", "Unused");
    assertThat(model.enums().getFirst().values().getLast().literal()).contains(" ");
    EnumShape mood = model.enums().get(1);
    assertThat(mood.reserved()).containsExactly(new ObjectShape.Reserved(3, "flickering"));
    assertThat(mood.constant("pitch_dark")).isEqualTo("UI_MOOD_PITCH_DARK");
  }
}
