package dev.undercroft.codegen.openapi;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the proto files say of their elements, as readers of JSON need it.
final class Comments {
  private static final Pattern NAME = Pattern.compile("\\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\\b");

  private static final Pattern PARAGRAPH = Pattern.compile("\\s*\\n\\s*\\n\\s*");

  /// Of each file that was asked for: by the path of an element, as source info has it.
  private final Map<FileDescriptor, Map<List<Integer>, String>> read = new HashMap<>();

  /// The comment before an element, its lines joined and its paragraphs kept; empty when there is
  /// none. Fields are called as in JSON.
  String of(GenericDescriptor element) {
    String comment =
        read.computeIfAbsent(element.getFile(), Comments::read).getOrDefault(path(element), "");
    String text =
        PARAGRAPH
            .splitAsStream(comment.strip())
            .map(paragraph -> paragraph.replaceAll("\\s*\\n\\s*", " "))
            .collect(Collectors.joining("\n\n"));
    var names = new HashMap<String, String>();
    around(element).forEach(field -> names.put(field.getName(), field.getJsonName()));
    return NAME.matcher(text).replaceAll(found -> names.getOrDefault(found.group(), found.group()));
  }

  private static Map<List<Integer>, String> read(FileDescriptor file) {
    var comments = new HashMap<List<Integer>, String>();
    for (Location location : file.toProto().getSourceCodeInfo().getLocationList()) {
      if (location.hasLeadingComments()) {
        comments.put(location.getPathList(), location.getLeadingComments());
      }
    }
    return comments;
  }

  /// Fields that the comment of an element may speak of.
  private static Stream<FieldDescriptor> around(GenericDescriptor element) {
    return switch (element) {
      case FieldDescriptor field -> field.getContainingType().getFields().stream();
      case Descriptor message -> message.getFields().stream();
      case MethodDescriptor method ->
          Stream.concat(
              method.getInputType().getFields().stream(),
              method.getOutputType().getFields().stream());
      default -> Stream.empty();
    };
  }

  private static List<Integer> path(GenericDescriptor element) {
    return switch (element) {
      case ServiceDescriptor service ->
          List.of(FileDescriptorProto.SERVICE_FIELD_NUMBER, service.getIndex());
      case MethodDescriptor method ->
          below(method.getService(), ServiceDescriptorProto.METHOD_FIELD_NUMBER, method.getIndex());
      case Descriptor message ->
          inside(
              message.getContainingType(),
              DescriptorProto.NESTED_TYPE_FIELD_NUMBER,
              FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER,
              message.getIndex());
      case EnumDescriptor set ->
          inside(
              set.getContainingType(),
              DescriptorProto.ENUM_TYPE_FIELD_NUMBER,
              FileDescriptorProto.ENUM_TYPE_FIELD_NUMBER,
              set.getIndex());
      case FieldDescriptor field ->
          below(field.getContainingType(), DescriptorProto.FIELD_FIELD_NUMBER, field.getIndex());
      case EnumValueDescriptor value ->
          below(value.getType(), EnumDescriptorProto.VALUE_FIELD_NUMBER, value.getIndex());
      default -> throw new IllegalArgumentException(element.getFullName() + " has no comment");
    };
  }

  private static List<Integer> inside(@Nullable Descriptor outer, int nested, int top, int index) {
    return outer == null ? List.of(top, index) : below(outer, nested, index);
  }

  private static List<Integer> below(GenericDescriptor element, int list, int index) {
    var path = new ArrayList<>(path(element));
    path.add(list);
    path.add(index);
    return List.copyOf(path);
  }
}
