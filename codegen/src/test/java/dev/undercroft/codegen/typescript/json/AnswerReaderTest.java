package dev.undercroft.codegen.typescript.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.EmptyProto;
import com.google.protobuf.TimestampProto;
import dev.undercroft.codegen.schema.SchemaReader;
import dev.undercroft.codegen.typescript.json.Declaration.Interface;
import dev.undercroft.codegen.typescript.json.Declaration.Property;
import dev.undercroft.codegen.typescript.json.Declaration.Union;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  private static final SchemaNotes NOTES = new SchemaNotes(SchemaReader.read(Path.of("../data")));

  @Test
  void numbers_of_64_bits_and_bytes_and_times_are_strings() {
    Map<String, Property> answer =
        answer(
            field("score", 1, Type.TYPE_INT64),
            field("state", 2, Type.TYPE_BYTES),
            field("saved_at", 3, Type.TYPE_MESSAGE).setTypeName(".google.protobuf.Timestamp"));

    assertThat(answer.values()).extracting(Property::type).containsOnly("string").hasSize(3);
  }

  @Test
  void only_what_has_presence_can_be_absent() {
    Map<String, Property> answer =
        answer(
            field("hp", 1, Type.TYPE_INT32),
            field("inner", 2, Type.TYPE_MESSAGE).setTypeName(".undercroft.content.v1.Boss"),
            field("names", 3, Type.TYPE_STRING).setLabel(Label.LABEL_REPEATED));

    assertThat(answer.get("hp").optional()).isFalse();
    assertThat(answer.get("inner").optional()).isTrue();
    assertThat(answer.get("names")).isEqualTo(new Property("names", "string[]", false, List.of()));
  }

  @Test
  void an_enum_is_the_names_of_its_values() {
    List<Declaration> declared =
        read(field("mood", 1, Type.TYPE_ENUM).setTypeName(".undercroft.content.v1.Mood"));

    assertThat(declared)
        .contains(new Union("Mood", List.of(), List.of("MOOD_UNSPECIFIED", "MOOD_GRIM")));
  }

  @Test
  void keys_and_references_are_ids_of_their_kind_and_carry_the_description() {
    List<Declaration> declared =
        read(field("boss", 1, Type.TYPE_MESSAGE).setTypeName(".undercroft.content.v1.Boss"));

    assertThat(properties(declared, "Boss").get("id").type()).isEqualTo("ids.AnyBossId");
    assertThat(properties(declared, "Boss").get("theme"))
        .isEqualTo(
            new Property(
                "theme", "ids.AnyThemeId", false, List.of("Theme of the floor that it guards.")));
  }

  @Test
  void a_message_that_holds_itself_is_declared_once() {
    List<Declaration> declared =
        read(field("again", 1, Type.TYPE_MESSAGE).setTypeName(".undercroft.content.v1.Answer"));

    assertThat(declared).singleElement().isInstanceOf(Interface.class);
  }

  @Test
  void a_known_type_without_a_rule_is_refused_by_name() {
    var field = field("nothing", 1, Type.TYPE_MESSAGE).setTypeName(".google.protobuf.Empty");

    assertThatThrownBy(() -> read(field)).hasMessageContaining("google.protobuf.Empty");
  }

  @Test
  void two_messages_of_one_name_are_refused() {
    FileDescriptor elsewhere = file("undercroft.other.v1", field("hp", 1, Type.TYPE_INT32));
    FileDescriptor here = file("undercroft.content.v1", field("hp", 1, Type.TYPE_INT32));

    assertThatThrownBy(() -> AnswerReader.read(List.of(here, elsewhere), List.of(), NOTES))
        .hasMessageContaining("undercroft.content.v1.Answer and undercroft.other.v1.Answer");
  }

  @Test
  void what_only_a_refusal_carries_is_there_too() {
    FileDescriptor file = file("undercroft.content.v1");

    List<Declaration> declared = AnswerReader.read(List.of(file), List.of("Boss"), NOTES);

    assertThat(properties(declared, "Boss")).containsOnlyKeys("id", "theme");
    assertThatThrownBy(() -> AnswerReader.read(List.of(file), List.of("Bss"), NOTES))
        .hasMessage("details: no file holds Bss");
  }

  private static Map<String, Property> answer(FieldDescriptorProto.Builder... fields) {
    return properties(read(fields), "Answer");
  }

  private static Map<String, Property> properties(List<Declaration> declared, String message) {
    return declared.stream()
        .filter(d -> d instanceof Interface i && i.name().equals(message))
        .flatMap(d -> ((Interface) d).properties().stream())
        .collect(Collectors.toMap(Property::name, Function.identity()));
  }

  /// What a service answers whose one method returns a message with these fields.
  private static List<Declaration> read(FieldDescriptorProto.Builder... fields) {
    return AnswerReader.read(List.of(file("undercroft.content.v1", fields)), List.of(), NOTES);
  }

  private static FileDescriptor file(String scope, FieldDescriptorProto.Builder... fields) {
    var answer = DescriptorProto.newBuilder().setName("Answer");
    List.of(fields).forEach(answer::addField);
    var boss =
        DescriptorProto.newBuilder()
            .setName("Boss")
            .addField(field("id", 1, Type.TYPE_STRING))
            .addField(field("theme", 8, Type.TYPE_STRING));
    var mood =
        EnumDescriptorProto.newBuilder()
            .setName("Mood")
            .addValue(
                EnumValueDescriptorProto.newBuilder().setName("MOOD_UNSPECIFIED").setNumber(0))
            .addValue(EnumValueDescriptorProto.newBuilder().setName("MOOD_GRIM").setNumber(1));
    var method =
        MethodDescriptorProto.newBuilder()
            .setName("Ask")
            .setInputType("." + scope + ".Answer")
            .setOutputType("." + scope + ".Answer");
    var file =
        FileDescriptorProto.newBuilder()
            .setName("test.proto")
            .setSyntax("proto3")
            .setPackage(scope)
            .addDependency("google/protobuf/timestamp.proto")
            .addDependency("google/protobuf/empty.proto")
            .addMessageType(answer)
            .addMessageType(boss)
            .addEnumType(mood)
            .addService(ServiceDescriptorProto.newBuilder().setName("Asked").addMethod(method))
            .build();
    return built(file);
  }

  private static FileDescriptor built(FileDescriptorProto file) {
    FileDescriptor[] imports = {TimestampProto.getDescriptor(), EmptyProto.getDescriptor()};
    try {
      return FileDescriptor.buildFrom(file, imports);
    } catch (DescriptorValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FieldDescriptorProto.Builder field(String name, int number, Type type) {
    return FieldDescriptorProto.newBuilder().setName(name).setNumber(number).setType(type);
  }
}
