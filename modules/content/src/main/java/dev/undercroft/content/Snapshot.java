package dev.undercroft.content;

import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.release.v1.ReleaseRef;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One release in memory, every answer built: serving is a look-up. Immutable.
final class Snapshot {
  /// An answer as the bytes that go on the wire.
  ///
  /// @param message the response of CatalogService
  /// @param json the same as proto3 JSON, in a google.api.HttpBody
  record Answer(byte[] message, byte[] json) {
    int bytes() {
      return message.length + json.length;
    }
  }

  /// The answers of one kind.
  ///
  /// @param list all records, or the one record of a kind of a single one
  /// @param byKey one record each
  record KindAnswers(Answer list, Map<String, Answer> byKey) {
    Optional<Answer> record(String key) {
      return Optional.ofNullable(byKey.get(key));
    }

    int bytes() {
      return list.bytes() + byKey.values().stream().mapToInt(Answer::bytes).sum();
    }
  }

  private final Release release;
  private final ReleaseRef named;
  private final Content content;
  private final byte[] unchanged;
  private final Answer all;
  private final Map<String, KindAnswers> byKind;
  private final JsonHeaders jsonHeaders;

  Snapshot(
      Release release,
      ReleaseRef named,
      Content content,
      byte[] unchanged,
      Answer all,
      Map<String, KindAnswers> byKind) {
    this.release = release;
    this.named = named;
    this.content = content;
    this.unchanged = unchanged;
    this.all = all;
    this.byKind = byKind;
    this.jsonHeaders = JsonHeaders.of(release, named.getDraft());
  }

  Release release() {
    return release;
  }

  /// As every answer names it.
  ReleaseRef named() {
    return named;
  }

  /// Whether it was no published release when it was built.
  boolean draft() {
    return named.getDraft();
  }

  Content content() {
    return content;
  }

  JsonHeaders jsonHeaders() {
    return jsonHeaders;
  }

  /// For callers that hold this release already: its name and nothing else. The release stands in
  /// field 1 of every response, so these bytes serve all of them.
  byte[] unchanged() {
    return unchanged;
  }

  Answer all() {
    return all;
  }

  /// Bytes of all answers together; the records themselves take about as much as one of them.
  int bytes() {
    return byKind.values().stream().mapToInt(KindAnswers::bytes).sum() + all.bytes();
  }

  KindAnswers kind(Kind<?> kind) {
    return Objects.requireNonNull(byKind.get(kind.name()), kind.name());
  }
}
