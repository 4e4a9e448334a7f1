package dev.undercroft.content;

import dev.undercroft.content.RecordForms.Form;
import dev.undercroft.content.Snapshot.Answer;
import dev.undercroft.content.Snapshot.KindAnswers;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.release.v1.ReleaseRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Builds snapshots. It keeps the records of the last one, whichever release that was: what a
/// release has in common with it is not printed again.
final class Snapshots {
  private final List<Kind<?>> kinds;
  private volatile RecordForms last = RecordForms.NONE;

  Snapshots(List<Kind<?>> kinds) {
    this.kinds = kinds;
  }

  /// Builds every answer: the first time in some 30 ms once compiled, after that in a few.
  Snapshot of(Release release, Content content) {
    return of(release, release.message(), content);
  }

  /// The same of a draft, which every answer says.
  Snapshot ofDraft(Release release, Content content) {
    return of(release, release.draftMessage(), content);
  }

  private Snapshot of(Release release, ReleaseRef named, Content content) {
    RecordForms forms = RecordForms.of(kinds, content, last);
    last = forms;
    var writer = new AnswerWriter(named);
    var byKind = new HashMap<String, KindAnswers>();
    for (Kind<?> kind : kinds) {
      byKind.put(kind.name(), answers(writer, kind, forms.byKey(kind)));
    }
    Answer all = writer.content(kinds, forms, Canonical.bytes(content));
    return new Snapshot(release, named, content, writer.unchanged(), all, Map.copyOf(byKind));
  }

  private static KindAnswers answers(AnswerWriter writer, Kind<?> kind, Map<String, Form> forms) {
    if (kind.listResponse() == null) {
      return new KindAnswers(writer.all(kind.getResponse(), forms.values()), Map.of());
    }
    var byKey = new HashMap<String, Answer>();
    forms.forEach((key, form) -> byKey.put(key, writer.one(kind.getResponse(), form)));
    return new KindAnswers(writer.all(kind.listResponse(), forms.values()), Map.copyOf(byKey));
  }
}
