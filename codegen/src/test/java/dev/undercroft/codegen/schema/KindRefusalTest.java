package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a kind may not be.
class KindRefusalTest {
  @TempDir Path data;
  SchemaFolder folder;

  @BeforeEach
  void a_sound_kind() {
    folder = new SchemaFolder(data);
  }

  @Test
  void with_the_message_of_another() {
    folder.kind("others", "Thing", 2, "\"x-names\": {\"get_rpc\": \"Other\"},");

    assertThat(folder.faults())
        .anyMatch(f -> f.contains("/x-names: the message Thing is already that of the kind things"))
        .anyMatch(f ->
            f.contains(
                "the table content.thing would be that of the kind things and of the kind others"));
  }

  @Test
  void with_an_rpc_of_another() {
    folder.kind("others", "Other", 2, "\"x-names\": {\"get_rpc\": \"Thing\"},");

    assertThat(folder.faults())
        .anyMatch(f -> f.contains("the message GetThingRequest is already that of the kind"));
  }

  @Test
  void with_the_number_of_another() {
    folder.kind("others", "Other", 1, "");

    assertThat(folder.fault()).contains("x-field 1 is already that of \"others\"");
  }

  @Test
  void with_the_number_of_a_removed_one() {
    folder.file(
        "common",
        "\"description\": \"Shapes.\", \"x-reserved\": [{\"field\": 1, \"name\": \"gods\"}], \"$defs\": {}}");

    assertThat(folder.fault()).contains("x-field 1 belonged to the removed \"gods\"");
  }

  @Test
  void with_one_name_for_a_record_and_all_of_them() {
    folder.kind("sheep", "Sheep", 2, "");

    assertThat(folder.faults())
        .anyMatch(f -> f.contains("one record and all of them are both called Sheep"));
  }

  @Test
  void with_a_java_class_of_its_file_that_is_another_message() {
    folder.kind("lore", "Tale", 2, "").kind("tales", "Lore", 3, "");

    assertThat(folder.faults())
        .anyMatch(f -> f.contains("the message Lore is already that of the kind lore"));
  }

  @Test
  void without_its_key() {
    folder.things("", "\"id\"", "\"x-key\": \"number\",");

    assertThat(folder.fault()).contains("/x-key: the key \"number\" is no property");
  }

  @Test
  void with_a_key_that_may_be_absent() {
    folder.things("", "", "");

    assertThat(folder.fault()).contains("the key \"id\" can't tell records apart");
  }

  @Test
  void with_a_number_without_bounds_for_a_key() {
    folder.things(
        "\"number\": {\"x-field\": 2, \"type\": \"integer\", \"minimum\": 1, \"description\": \"N.\"}",
        "\"id\", \"number\"",
        "\"x-key\": \"number\",");

    assertThat(folder.fault()).contains("minimum (from 1) and maximum");
  }

  @Test
  void of_a_single_record_with_a_key_or_a_list() {
    folder.things(
        "",
        "\"id\"",
        "\"x-single\": true, \"x-key\": \"id\", \"x-names\": {\"list_rpc\": \"All\"},");

    assertThat(folder.faults())
        .hasSize(2)
        .anyMatch(f -> f.contains("a kind of a single record has no key"))
        .anyMatch(f -> f.contains("a kind of a single record has no list"));
  }

  @Test
  void with_outside_names_in_the_wrong_case() {
    folder.things(
        "",
        "\"id\"",
        "\"x-names\": {\"list_rpc\": \"all\", \"get_field\": \"release\", \"get_all\": \"X\"},");

    assertThat(folder.faults())
        .hasSize(3)
        .anyMatch(f -> f.contains("list_rpc is not in Pascal case"))
        .anyMatch(f -> f.contains("get_field is not lower snake case, or is \"release\""))
        .anyMatch(f -> f.contains("\"get_all\" is not known here"));
  }
}
