package dev.undercroft.codegen.openapi;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One way to call an RPC over HTTP, as its google.api.http rule says.
///
/// @param another whether the rule has it as an additional binding
/// @param verb in lower case
/// @param path variables are called as the field is in JSON
/// @param inPath fields that the path's variables stand for, in their order
/// @param inQuery fields that travel in the query
/// @param inBody fields that travel in the body
/// @param hasBody whether there is a body; it may have no field
record Binding(
    boolean another,
    String verb,
    String path,
    List<FieldDescriptor> inPath,
    List<FieldDescriptor> inQuery,
    List<FieldDescriptor> inBody,
    boolean hasBody) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  /// The rule's own, then its additional ones.
  static List<Binding> of(MethodDescriptor method) {
    HttpRule rule = method.getOptions().getExtension(AnnotationsProto.http);
    return Stream.concat(
            Stream.of(of(method, rule, false)),
            rule.getAdditionalBindingsList().stream().map(each -> of(method, each, true)))
        .toList();
  }

  private static Binding of(MethodDescriptor method, HttpRule rule, boolean another) {
    if (!List.of("", "*").contains(rule.getBody())) {
      throw new IllegalArgumentException(
          method.getFullName() + ": bodies of one field are not read");
    }
    var inPath = new ArrayList<FieldDescriptor>();
    String path =
        VARIABLE
            .matcher(template(method, rule))
            .replaceAll(variable -> "{" + variable(method, variable, inPath).getJsonName() + "}");
    boolean hasBody = rule.getBody().equals("*");
    List<FieldDescriptor> others =
        method.getInputType().getFields().stream().filter(f -> !inPath.contains(f)).toList();
    return new Binding(
        another,
        rule.getPatternCase().name().toLowerCase(),
        path,
        List.copyOf(inPath),
        hasBody ? List.of() : others,
        hasBody ? others : List.of(),
        hasBody);
  }

  /// Whether a caller has anything to say that may be wrong.
  boolean asksSomething() {
    return !inPath.isEmpty() || !inQuery.isEmpty() || !inBody.isEmpty();
  }

  Binding withoutInQuery(String field) {
    List<FieldDescriptor> rest =
        inQuery.stream().filter(each -> !each.getName().equals(field)).toList();
    return new Binding(another, verb, path, inPath, rest, inBody, hasBody);
  }

  private static FieldDescriptor variable(
      MethodDescriptor method, MatchResult variable, List<FieldDescriptor> inPath) {
    FieldDescriptor field = method.getInputType().findFieldByName(variable.group(1));
    if (field == null) {
      throw new IllegalArgumentException(
          "%s: %s is no field of the request".formatted(method.getFullName(), variable.group()));
    }
    inPath.add(field);
    return field;
  }

  private static String template(MethodDescriptor method, HttpRule rule) {
    return switch (rule.getPatternCase()) {
      case GET -> rule.getGet();
      case PUT -> rule.getPut();
      case POST -> rule.getPost();
      case DELETE -> rule.getDelete();
      case PATCH -> rule.getPatch();
      case CUSTOM, PATTERN_NOT_SET ->
          throw new IllegalArgumentException(method.getFullName() + " has no google.api.http rule");
    };
  }
}
