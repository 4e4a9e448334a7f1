package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Quote;
import java.util.List;

/// Writes content.proto: the message that holds a whole release.
final class ContentProto {
  private ContentProto() {}

  static String write(Model model) {
    List<String> imports = model.kinds().stream().map(k -> ProtoFile.own(k.name())).toList();
    var file =
        new ProtoFile("data/schemas", imports)
            .blank()
            .comment(
                "Everything a release holds, each kind's records in the order of their keys. Its"
                    + " canonical bytes are what a release's hash is taken over.")
            .open("message Content {");
    for (ObjectShape.Reserved removed : model.removed()) {
      file.line("reserved " + removed.number() + ";");
      file.line("reserved " + Quote.of(removed.name()) + ";");
    }
    for (Kind kind : model.kinds()) {
      var nouns = Nouns.of(kind);
      String label = kind.single() ? "" : "repeated ";
      file.comment(kind.single() ? "The " + nouns.one() + "." : nouns.inOrder())
          .line(label + kind.record().message() + " " + kind.name() + " = " + kind.number() + ";");
    }
    return file.close().toString();
  }
}
