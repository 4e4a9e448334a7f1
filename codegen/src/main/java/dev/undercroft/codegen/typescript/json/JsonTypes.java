package dev.undercroft.codegen.typescript.json;

import com.google.protobuf.Descriptors.FileDescriptor;
import cz.habarta.typescript.generator.Extension;
import cz.habarta.typescript.generator.TsType;
import cz.habarta.typescript.generator.compiler.ModelCompiler.TransformationPhase;
import cz.habarta.typescript.generator.compiler.Symbol;
import cz.habarta.typescript.generator.compiler.TsModelTransformer;
import cz.habarta.typescript.generator.emitter.EmitterExtensionFeatures;
import cz.habarta.typescript.generator.emitter.TsAliasModel;
import cz.habarta.typescript.generator.emitter.TsBeanCategory;
import cz.habarta.typescript.generator.emitter.TsBeanModel;
import cz.habarta.typescript.generator.emitter.TsModel;
import cz.habarta.typescript.generator.emitter.TsModifierFlags;
import cz.habarta.typescript.generator.emitter.TsPropertyModel;
import dev.undercroft.codegen.schema.SchemaReader;
import dev.undercroft.codegen.typescript.json.Declaration.Interface;
import dev.undercroft.codegen.typescript.json.Declaration.Property;
import dev.undercroft.codegen.typescript.json.Declaration.Union;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Extension of typescript-generator: replaces the types that it would find by reflection, which
/// for a protobuf message are its internals, by those of AnswerReader. Its settings are `services`,
/// the generated outer classes of files with services; `details`, the messages in them that
/// refusals carry (both comma-separated); and `data`, the data folder.
public final class JsonTypes extends Extension {
  private List<FileDescriptor> files = List.of();
  private List<String> details = List.of();
  private @Nullable SchemaNotes notes;

  @Override
  public EmitterExtensionFeatures getFeatures() {
    return new EmitterExtensionFeatures();
  }

  @Override
  public void setConfiguration(Map<String, String> settings) {
    files = words(settings, "services").stream().map(JsonTypes::file).toList();
    details = words(settings, "details");
    notes = new SchemaNotes(SchemaReader.read(Path.of(setting(settings, "data"))));
  }

  @Override
  public List<TransformerDefinition> getTransformers() {
    TsModelTransformer replace = (context, reflected) -> model();
    return List.of(new TransformerDefinition(TransformationPhase.AfterDeclarationSorting, replace));
  }

  private TsModel model() {
    if (notes == null) {
      throw new IllegalStateException("JsonTypes needs its settings: services, details and data");
    }
    var beans = new ArrayList<TsBeanModel>();
    var aliases = new ArrayList<TsAliasModel>();
    for (Declaration declaration : AnswerReader.read(files, details, notes)) {
      switch (declaration) {
        case Interface message -> beans.add(bean(message));
        case Union set -> aliases.add(alias(set));
      }
    }
    return new TsModel(beans, List.of(), List.of(), aliases, List.of());
  }

  private static TsBeanModel bean(Interface message) {
    List<TsPropertyModel> properties =
        message.properties().stream().map(JsonTypes::property).toList();
    return new TsBeanModel(
        null,
        TsBeanCategory.Data,
        false,
        symbol(message.name()),
        List.of(),
        null,
        List.of(),
        List.of(),
        properties,
        null,
        List.of(),
        lines(message.comment()));
  }

  private static TsPropertyModel property(Property property) {
    TsType type = new TsType.VerbatimType(property.type());
    return new TsPropertyModel(
        property.name(),
        property.optional() ? type.optional() : type,
        TsModifierFlags.None,
        true,
        lines(property.comment()));
  }

  private static TsAliasModel alias(Union set) {
    String literals =
        set.literals().stream().map(name -> '"' + name + '"').collect(Collectors.joining(" | "));
    return new TsAliasModel(
        null,
        symbol(set.name()),
        List.of(),
        new TsType.VerbatimType(literals),
        lines(set.comment()));
  }

  /// The emitter writes an empty comment for an empty list.
  private static @Nullable List<String> lines(List<String> comment) {
    return comment.isEmpty() ? null : comment;
  }

  private static Symbol symbol(String name) {
    var symbol = new Symbol(name);
    symbol.setFullName(null, name);
    return symbol;
  }

  private static FileDescriptor file(String outerClass) {
    try {
      Class<?> outer = Class.forName(outerClass, true, JsonTypes.class.getClassLoader());
      return (FileDescriptor) outer.getMethod("getDescriptor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "services: " + outerClass + " is not the outer class of a generated protobuf file", e);
    }
  }

  private static List<String> words(Map<String, String> settings, String name) {
    return List.of(setting(settings, name).split("[,\\s]+"));
  }

  private static String setting(Map<String, String> settings, String name) {
    String value = settings.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("JsonTypes needs the setting " + name);
    }
    return value.strip();
  }
}
