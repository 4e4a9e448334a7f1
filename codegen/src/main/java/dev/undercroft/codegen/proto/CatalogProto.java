package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import java.util.ArrayList;
import java.util.List;

/// Writes catalog_service.proto: List and Get for each kind.
final class CatalogProto {
  private CatalogProto() {}

  static String write(Model model) {
    var file = new ProtoFile("data/schemas", imports(model));
    service(model, file.blank());
    CatalogMessages.content(file);
    model.kinds().forEach(kind -> CatalogMessages.kind(kind, file));
    return file.toString();
  }

  private static List<String> imports(Model model) {
    var imports = new ArrayList<String>();
    imports.add("buf/validate/validate.proto");
    imports.add("google/api/annotations.proto");
    imports.add("google/protobuf/timestamp.proto");
    imports.add(ProtoFile.RELEASE);
    imports.add(ProtoFile.own("content"));
    model.kinds().forEach(kind -> imports.add(ProtoFile.own(kind.name())));
    return imports;
  }

  private static void service(Model model, ProtoFile file) {
    file.comment(
            "Reads the content of a release. Every answer names the release it was taken from and"
                + " holds data of that release only.")
        .line("//")
        .comment(
            "The active release is read when none is asked for: UNAVAILABLE, reason"
                + " CONTENT_UNAVAILABLE, while this node can't be sure which that is. Any other is"
                + " read by its number, for ever, or by a moment at which it was the active one:"
                + " NOT_FOUND, reason RELEASE_NOT_FOUND, when there is none; INVALID_ARGUMENT,"
                + " reason REQUEST_INVALID, for a moment that is yet to come; UNAVAILABLE, reason"
                + " DATABASE_UNAVAILABLE, or RESOURCE_EXHAUSTED, reason SERVER_BUSY, when it can't"
                + " be fetched now.")
        .line("//")
        .comment(
            "Whoever shows a preview token in the header x-undercroft-preview reads its draft where"
                + " no release is asked for: UNAUTHENTICATED, reason PREVIEW_TOKEN_INVALID, when it"
                + " has expired, was ended, or is none of ours. Testers and admins read drafts by"
                + " their numbers.")
        .open("service CatalogService {");
    file.comment("Everything in one message, for callers that want all kinds at once.");
    file.open("rpc GetContent(GetContentRequest) returns (GetContentResponse) {")
        .open("option (google.api.http) = {")
        .line("get: \"/api/content\"")
        .line("additional_bindings: {get: \"/api/releases/{release}/content\"}")
        .close("};")
        .line("option idempotency_level = NO_SIDE_EFFECTS;")
        .close();
    model.kinds().forEach(kind -> rpcs(kind, file));
    file.close();
  }

  private static void rpcs(Kind kind, ProtoFile file) {
    var nouns = Nouns.of(kind);
    String get = "Get" + kind.names().getRpc();
    String path = "/api/" + kind.path();
    String missing = " NOT_FOUND, reason RECORD_NOT_FOUND, when the release has none.";
    if (kind.single()) {
      file.comment("The " + nouns.one() + "." + missing);
      rpc(get, path, file);
      return;
    }
    file.comment(nouns.inOrder());
    rpc("List" + kind.names().listRpc(), path, file);
    file.comment("The " + nouns.one() + " with the " + nouns.key() + "." + missing);
    rpc(get, path + "/{" + nouns.key() + "}", file);
  }

  private static void rpc(String name, String path, ProtoFile file) {
    file.open("rpc " + name + "(" + name + "Request) returns (" + name + "Response) {")
        .line("option (google.api.http) = {get: \"" + path + "\"};")
        .line("option idempotency_level = NO_SIDE_EFFECTS;")
        .close();
  }
}
