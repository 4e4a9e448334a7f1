package dev.undercroft.codegen.openapi;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.undercroft.codegen.openapi.ErrorTable.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the document: `frame.json` is what doesn't follow from the services.
public final class OpenApiWriter {
  /// The JSON of content is answered by the one and described by the other, whose templates are the
  /// addresses that callers use.
  private static final String CONTENT_BYTES = "undercroft.release.v1.ContentJsonService";

  private static final String CATALOG = "undercroft.content.v1.CatalogService";

  private final Api api;
  private final ErrorTable errors;
  private final Comments comments = new Comments();
  private final Schemas schemas = new Schemas(comments);
  private final ObjectNode document;

  private OpenApiWriter(Api api, ErrorTable errors, ObjectNode frame) {
    this.api = api;
    this.errors = errors;
    this.document = frame;
  }

  /// @param descriptorSet of the services, with imports and source info
  /// @param readme the text of proto/README.md
  /// @param version of the product
  public static String write(byte[] descriptorSet, String readme, String version) {
    try (InputStream frame = OpenApiWriter.class.getResourceAsStream("frame.json")) {
      var document = (ObjectNode) JsonMapper.shared().readTree(Objects.requireNonNull(frame));
      document.withObject("/info").put("version", version);
      var writer = new OpenApiWriter(Api.read(descriptorSet), ErrorTable.parse(readme), document);
      writer.write();
      return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document)
          + "\n";
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("this is no descriptor set", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    List<ServiceDescriptor> services =
        api.services().stream().filter(s -> !s.getFullName().equals(CONTENT_BYTES)).toList();
    List<Operation> operations =
        services.stream()
            .flatMap(service -> service.getMethods().stream())
            .flatMap(method -> Binding.of(method).stream().map(way -> operation(method, way)))
            .toList();
    refuseNamesakes(operations);
    tags(services);
    paths(operations);
    schemas(operations);
  }

  /// The catalog's requests can tell what the caller holds already; in JSON the etag does.
  private static Operation operation(MethodDescriptor method, Binding binding) {
    return method.getService().getFullName().equals(CATALOG)
        ? new Operation(method, binding.withoutInQuery("known_release"), true)
        : new Operation(method, binding, Operation.answersBytes(method));
  }

  private static void refuseNamesakes(List<Operation> operations) {
    var byId = new HashMap<String, String>();
    for (Operation operation : operations) {
      String path = operation.method().getFullName();
      String other = byId.putIfAbsent(operation.id(), path);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s and %s are one operation of the OpenAPI document; rename one of them"
                .formatted(other, path));
      }
    }
  }

  private void tags(List<ServiceDescriptor> services) {
    ArrayNode tags = document.putArray("tags");
    for (ServiceDescriptor service : services) {
      tags.addObject().put("name", Operation.tag(service)).put("description", comments.of(service));
    }
  }

  private void paths(List<Operation> operations) {
    ObjectNode paths = document.putObject("paths");
    for (Operation operation : operations) {
      String path = operation.binding().path();
      ObjectNode verbs = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      verbs.set(operation.binding().verb(), operation.write(comments, errors));
    }
  }

  private void schemas(List<Operation> operations) {
    schemas.answers(
        operations.stream()
            .map(Operation::method)
            .filter(method -> !Operation.answersBytes(method))
            .map(MethodDescriptor::getOutputType)
            .toList());
    var bodies = new LinkedHashMap<Descriptor, List<FieldDescriptor>>();
    for (Operation operation : operations) {
      if (operation.binding().hasBody()) {
        bodies.put(operation.method().getInputType(), operation.binding().inBody());
      }
    }
    schemas.requests(bodies);
    errors.details().forEach(name -> detail(api.message(name)));
    reasons();
    schemas.written().forEach(document.withObject("/components/schemas")::set);
  }

  /// Adds a message to those that a refusal may carry.
  private void detail(Descriptor message) {
    String schema = "#/components/schemas/" + schemas.detail(message);
    ObjectNode detail = document.withObject("/components/schemas/ErrorDetail");
    detail.withArray("/oneOf").addObject().put("$ref", schema);
    detail
        .withObject("/discriminator/mapping")
        .put("type.googleapis.com/" + message.getFullName(), schema);
  }

  private void reasons() {
    ObjectNode reason = document.withObject("/components/schemas/ErrorInfo/properties/reason");
    ArrayNode names = reason.putArray("enum");
    errors.reasons().forEach(each -> names.add(each.name()));
    String lines = errors.reasons().stream().map(Reason::line).collect(Collectors.joining("\n"));
    reason.put("description", reason.get("description").asString() + "\n\n" + lines);
  }
}
