package dev.undercroft.codegen.openapi;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.undercroft.codegen.json.JsonType;
import dev.undercroft.codegen.json.JsonType.Message;
import dev.undercroft.codegen.json.JsonType.Plain;
import dev.undercroft.codegen.openapi.ErrorTable.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One RPC as an operation of the document.
///
/// @param binding how it is called
/// @param tagged whether its answers carry an etag
record Operation(MethodDescriptor method, Binding binding, boolean tagged) {
  /// Bytes that are JSON already.
  private static final String BODY = "google.api.HttpBody";

  /// Who names it needs a session.
  private static final String NEEDS_SESSION = "TOKEN_MISSING";

  /// What a comment gives as an example, an explorer may begin with.
  private static final Pattern EXAMPLE = Pattern.compile("\\bsuch as (\\w+)");

  static boolean answersBytes(MethodDescriptor method) {
    return method.getOutputType().getFullName().equals(BODY);
  }

  static String tag(ServiceDescriptor service) {
    return service.getName().replaceFirst("Service$", "");
  }

  /// Starts in lower case, as functions of generated clients do. Another way to call the same RPC
  /// is called after what it has in its path, such as getContentByRelease.
  String id() {
    String rpc = method.getName().substring(0, 1).toLowerCase() + method.getName().substring(1);
    return binding.another() ? rpc + "By" + String.join("And", pathNames()) : rpc;
  }

  private List<String> pathNames() {
    return binding.inPath().stream()
        .map(FieldDescriptor::getJsonName)
        .map(name -> name.substring(0, 1).toUpperCase() + name.substring(1))
        .toList();
  }

  ObjectNode write(Comments comments, ErrorTable errors) {
    Sentences comment = Sentences.of(comments.of(method));
    Map<Integer, List<Reason>> refusals =
        errors.namedIn(
            binding.asksSomething() ? "REQUEST_INVALID" : "",
            comments.of(method),
            ofService(comments));
    ObjectNode operation = JsonNodeFactory.instance.objectNode();
    operation.put("operationId", id());
    operation.putArray("tags").add(tag(method.getService()));
    operation.put("summary", comment.first());
    if (!comment.rest().isEmpty()) {
      operation.put("description", comment.rest());
    }
    parameters(operation, comments);
    if (binding.hasBody()) {
      ObjectNode body = operation.putObject("requestBody").put("required", true);
      json(body, Side.REQUEST, method.getInputType());
    }
    responses(operation, comments, refusals);
    if (refusals.values().stream()
        .flatMap(List::stream)
        .anyMatch(reason -> reason.name().equals(NEEDS_SESSION))) {
      security(operation);
    }
    return operation;
  }

  /// What the comment of the service says of this RPC: a paragraph on writes says nothing of reads.
  private String ofService(Comments comments) {
    var reads = method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS;
    return Arrays.stream(comments.of(method.getService()).split("\n\n"))
        .filter(paragraph -> !reads || !paragraph.startsWith("A write "))
        .collect(Collectors.joining("\n\n"));
  }

  private void parameters(ObjectNode operation, Comments comments) {
    binding.inPath().forEach(field -> parameter(operation, "path", field, comments));
    binding.inQuery().forEach(field -> parameter(operation, "query", field, comments));
    if (tagged) {
      operation
          .withArray("/parameters")
          .addObject()
          .put("$ref", "#/components/parameters/IfNoneMatch");
    }
  }

  private static void parameter(
      ObjectNode operation, String place, FieldDescriptor field, Comments comments) {
    if (!(JsonType.of(field) instanceof Plain type)) {
      throw new IllegalArgumentException(
          field.getFullName() + ": only plain values travel in path and query");
    }
    boolean required = place.equals("path") || Rules.refuseAbsence(field);
    ObjectNode parameter = operation.withArray("/parameters").addObject();
    parameter.put("name", field.getJsonName()).put("in", place).put("required", required);
    String comment = comments.of(field);
    parameter.put("description", comment);
    Matcher example = EXAMPLE.matcher(comment);
    if (type == Plain.TEXT && example.find()) {
      parameter.put("example", example.group(1));
    }
    ObjectNode schema = Side.REQUEST.schema(type);
    Rules.apply(field, schema);
    parameter.set("schema", schema);
  }

  private void responses(
      ObjectNode operation, Comments comments, Map<Integer, List<Reason>> refusals) {
    ObjectNode responses = operation.putObject("responses");
    ObjectNode answer = responses.putObject("200");
    if (answersBytes(method)) {
      answer.put("description", "An object.");
      answer.withObject("/content/application~1json/schema").put("type", "object");
    } else {
      answer.put("description", comments.of(method.getOutputType()) + onEachLine());
      json(answer, Side.ANSWER, method.getOutputType());
    }
    if (tagged) {
      answer.withObject("/headers/etag").put("$ref", "#/components/headers/ETag");
      responses.putObject("304").put("$ref", "#/components/responses/NotModified");
    }
    refusals.forEach((http, reasons) -> {
      ObjectNode refusal = responses.putObject(http.toString());
      refusal.put("description", String.join("\n", reasons.stream().map(Reason::line).toList()));
      refusal
          .withObject("/content/application~1json/schema")
          .put("$ref", "#/components/schemas/ErrorAnswer");
    });
    responses.putObject("default").put("$ref", "#/components/responses/Refused");
  }

  /// OpenAPI 3.1 has no word for a body of many objects.
  private String onEachLine() {
    return method.isServerStreaming() ? "\n\nA line for each, while the call goes on." : "";
  }

  private static void json(ObjectNode holder, Side side, Descriptor message) {
    holder
        .withObject("/content/application~1json")
        .set("schema", side.schema(new Message(message)));
  }

  /// Either of the two.
  private static void security(ObjectNode operation) {
    var either = operation.putArray("security");
    either.addObject().putArray("bearer");
    ObjectNode page = either.addObject();
    page.putArray("cookie");
    page.putArray("client");
  }
}
