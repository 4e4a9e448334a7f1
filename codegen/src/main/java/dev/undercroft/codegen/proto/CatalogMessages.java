package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Shape;

/// Writes the requests and responses of CatalogService. Every response carries its release in field
/// 1 and what was asked for in field 2.
final class CatalogMessages {
  private CatalogMessages() {}

  static void content(ProtoFile file) {
    request("GetContent", "Asks for everything.", file);
    releases(1, file);
    file.close();
    response("GetContent", "Everything of one release.", file);
    file.comment("The content; unset when the caller holds this release already.")
        .line("Content content = 2;")
        .close();
  }

  static void kind(Kind kind, ProtoFile file) {
    if (kind.single()) {
      single(kind, file);
    } else {
      list(kind, file);
      get(kind, file);
    }
  }

  private static void single(Kind kind, ProtoFile file) {
    String rpc = "Get" + kind.names().getRpc();
    String noun = Nouns.of(kind).one();
    request(rpc, "Asks for the " + noun + ".", file);
    releases(1, file);
    file.close();
    response(rpc, "The " + noun + " of one release.", file);
    record(kind, noun, file);
  }

  private static void list(Kind kind, ProtoFile file) {
    String rpc = "List" + kind.names().listRpc();
    var nouns = Nouns.of(kind);
    request(rpc, "Asks for all " + nouns.many() + ".", file);
    releases(1, file);
    file.close();
    response(rpc, "All " + nouns.many() + " of one release.", file);
    file.comment(
            "The %s in the order of their %ss; empty when the caller holds this release already."
                .formatted(nouns.many(), nouns.key()))
        .line("repeated " + kind.record().message() + " " + kind.names().listField() + " = 2;")
        .close();
  }

  private static void get(Kind kind, ProtoFile file) {
    String rpc = "Get" + kind.names().getRpc();
    var nouns = Nouns.of(kind);
    request(rpc, "Names one " + nouns.one() + ".", file);
    key(kind, file);
    releases(2, file);
    file.close();
    response(rpc, "One " + nouns.one() + " of one release.", file);
    record(kind, nouns.one(), file);
  }

  private static void request(String rpc, String meaning, ProtoFile file) {
    file.blank().comment(meaning).open("message " + rpc + "Request {");
  }

  private static void response(String rpc, String meaning, ProtoFile file) {
    file.blank()
        .comment(meaning)
        .open("message " + rpc + "Response {")
        .comment("Release that the answer was taken from.")
        .line("undercroft.release.v1.ReleaseRef release = 1;");
  }

  private static void record(Kind kind, String noun, ProtoFile file) {
    file.comment("The " + noun + "; unset when the caller holds this release already.")
        .line(kind.record().message() + " " + kind.names().getField() + " = 2;")
        .close();
  }

  /// @param first number of the first of the three fields
  private static void releases(int first, ProtoFile file) {
    file.comment(
            "Number of the release that the caller already holds; 0 when it holds none. If that is"
                + " the one that is read, the answer has its release and nothing else.")
        .line("int32 known_release = " + first + " [(buf.validate.field).int32.gte = 0];")
        .comment("Number of the release to read; 0 means the active one.")
        .line("int32 release = " + (first + 1) + " [(buf.validate.field).int32.gte = 0];")
        .comment(
            "A moment: the release that was the active one then is read. Absent for the one that"
                + " `release` names; not both.")
        .line("google.protobuf.Timestamp as_of = " + (first + 2) + ";");
  }

  /// The key is called id or number in every request, so that one handler serves all kinds.
  private static void key(Kind kind, ProtoFile file) {
    Field key = kind.record().field(kind.key().orElseThrow());
    Shape shape = key.shape();
    file.comment(key.description() + " " + LimitText.of(shape));
    switch (shape) {
      case Shape.Text text ->
          rule(
              "string id = 1 [(buf.validate.field).string = {",
              "min_len: 1",
              "max_len: " + text.maxLength().orElseThrow(),
              file);
      case Shape.Whole whole ->
          rule(
              "int32 number = 1 [(buf.validate.field).int32 = {",
              "gte: " + whole.minimum().orElseThrow(),
              "lte: " + whole.maximum().orElseThrow(),
              file);
      default -> throw new IllegalStateException("a key is text or a number, was " + shape);
    }
  }

  private static void rule(String open, String least, String most, ProtoFile file) {
    file.open(open).line(least).line(most).close("}];");
  }
}
