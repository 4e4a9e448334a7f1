package dev.undercroft.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.undercroft.codegen.kinds.KindsWriter;
import dev.undercroft.codegen.schema.SchemaReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// protoc and javac accept what codegen makes of every construct. The classes are loaded apart,
/// since their package is that of the real messages.
class FixtureCompilesTest {
  /// What protoc made of the fixture before the tests ran.
  private static final Path MESSAGES = Path.of("target/fixture-java");

  private static final String PROTO = "dev.undercroft.proto.content.v1.";

  @TempDir static Path folder;
  static URLClassLoader classes;

  @BeforeAll
  static void compile() throws IOException {
    Path words = folder.resolve("EnumWords.java");
    var model = SchemaReader.read(CommittedOutputTest.FIXTURE.resolve("data"));
    Files.writeString(words, KindsWriter.write(model).get("EnumWords.java"));
    List<String> arguments =
        Stream.of(
                Stream.of("-proc:none", "-nowarn", "-d", folder.toString()),
                Stream.of("-cp", System.getProperty("java.class.path")),
                sources(),
                Stream.of(words.toString()))
            .flatMap(part -> part)
            .toList();

    int exit =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));

    assertThat(exit).as("javac's exit").isZero();
    classes =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, FixtureCompilesTest.class.getClassLoader());
  }

  @AfterAll
  static void close() throws IOException {
    classes.close();
  }

  @Test
  void optional_scalars_have_presence_and_required_ones_do_not() throws Exception {
    Descriptor gem = descriptor("Gem");

    assertThat(gem.findFieldByName("nickname").hasPresence()).isTrue();
    assertThat(gem.findFieldByName("worn_cut").hasPresence()).isTrue();
    assertThat(gem.findFieldByName("hardness").hasPresence()).isFalse();
    assertThat(gem.isReservedNumber(6)).isTrue();
    assertThat(gem.isReservedName("sparkle")).isTrue();
  }

  @Test
  void a_get_request_names_its_key_id_or_number() throws Exception {
    assertThat(descriptor("GetGemRequest").findFieldByName("id").getNumber()).isOne();
    assertThat(descriptor("GetHallRequest").findFieldByName("number").getNumber()).isOne();
    assertThat(descriptor("GetWeatherRulesRequest").getFields())
        .extracting(FieldDescriptor::getName)
        .containsExactly("known_release", "release", "as_of");
    assertThat(descriptor("GetTaleResponse").findFieldByName("class").getMessageType().getName())
        .isEqualTo("DeepTale");
  }

  @Test
  void an_enum_value_carries_its_literal() throws Exception {
    var cut = (EnumDescriptor) type("Cut").getMethod("getDescriptor").invoke(null);

    String options = cut.findValueByName("CUT_ROUND").getOptions().toString();

    assertThat(options).contains("literal").contains("\\\\");
  }

  @Test
  void words_and_values_turn_into_each_other() throws Exception {
    Class<?> words = classes.loadClass("dev.undercroft.content.gen.EnumWords");
    Object dark = words.getMethod("uiMood", String.class).invoke(null, "pitch_dark");

    assertThat(dark).hasToString("UI_MOOD_PITCH_DARK");
    assertThat(words.getMethod("word", type("UIMood")).invoke(null, dark)).isEqualTo("pitch_dark");
  }

  @Test
  void an_unknown_word_is_refused_with_the_known_ones() throws Exception {
    Class<?> words = classes.loadClass("dev.undercroft.content.gen.EnumWords");
    var cut = words.getMethod("cut", String.class);

    assertThatThrownBy(() -> cut.invoke(null, "square"))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cut has no word \"square\"; it has rough, round, blank");
  }

  @Test
  void the_unspecified_value_has_no_word() throws Exception {
    Class<?> words = classes.loadClass("dev.undercroft.content.gen.EnumWords");
    Object none = type("Cut").getMethod("forNumber", int.class).invoke(null, 0);
    var word = words.getMethod("word", type("Cut"));

    assertThatThrownBy(() -> word.invoke(null, none))
        .cause()
        .hasMessage("Cut has no word for CUT_UNSPECIFIED");
  }

  private static Stream<String> sources() throws IOException {
    try (Stream<Path> paths = Files.walk(MESSAGES)) {
      return paths.map(Path::toString).filter(p -> p.endsWith(".java")).toList().stream();
    }
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return classes.loadClass(PROTO + name);
  }

  private static Descriptor descriptor(String message) throws Exception {
    return (Descriptor) type(message).getMethod("getDescriptor").invoke(null);
  }
}
