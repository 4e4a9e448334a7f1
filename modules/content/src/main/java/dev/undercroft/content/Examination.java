package dev.undercroft.content;

import dev.undercroft.content.doctor.Comparison;
import dev.undercroft.content.doctor.Difference;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Activation;
import dev.undercroft.database.RegisteredNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds every place against the first one whose records have the release's hash.
final class Examination {
  /// The path of what concerns a place as a whole.
  private static final String WHOLE = "release";

  private final Release release;
  private final List<Kind<?>> kinds;
  private final Holding truth;
  private final List<Difference> differences = new ArrayList<>();

  private Examination(Release release, List<Kind<?>> kinds, Holding truth) {
    this.release = release;
    this.kinds = kinds;
    this.truth = truth;
  }

  /// Compares what is kept: in the order in which it is believed, should none have the hash.
  static Examination of(Release release, List<Kind<?>> kinds, List<Holding> kept) {
    Holding truth =
        Stream.concat(
                kept.stream().filter(each -> each.isWhole(release)),
                kept.stream().filter(Holding::isReadable))
            .findFirst()
            .orElse(kept.getFirst());
    var examination = new Examination(release, kinds, truth);
    if (!truth.isWhole(release)) {
      examination.nothingIsWhole();
    }
    kept.stream().filter(each -> each != truth).forEach(examination::compare);
    return examination;
  }

  private void nothingIsWhole() {
    var comparison =
        new Comparison(
            "hash of the release",
            truth.place(),
            "no place holds the release whole: restore PostgreSQL from a backup, or publish another");
    differences.addAll(comparison.texts(WHOLE, release.hash(), truth.hash()).differences());
  }

  void compare(Holding other) {
    var comparison = new Comparison(truth.place(), other.place(), other.mend());
    if (!other.isReadable()) {
      comparison.texts(WHOLE, name(), other.instead());
    } else if (!other.isWhole(release)) {
      comparison.records(kinds, truth.records(), other.records());
      if (comparison.differences().isEmpty()) {
        // The same records, written as other bytes.
        comparison.texts(WHOLE, truth.hash(), other.hash());
      }
    }
    differences.addAll(comparison.differences());
  }

  /// Compares what somebody answered, who named the release that it is from.
  void answered(Holding answer, int number) {
    var comparison = new Comparison(truth.place(), answer.place(), answer.mend());
    differences.addAll(comparison.texts(WHOLE, name(), "release " + number).differences());
    compare(answer);
  }

  /// Compares what nodes say of themselves.
  void nodes(List<RegisteredNode> nodes, Activation active) {
    for (RegisteredNode node : nodes) {
      if (!node.answersWith(active)) {
        var comparison =
            new Comparison(
                truth.place(),
                "node " + node.name(),
                "the node has not followed yet: ask again, and restart it if that stays");
        String instead = node.confirmed().isPresent() ? "an earlier release" : "no release";
        differences.addAll(comparison.texts(WHOLE, name(), instead).differences());
      }
    }
  }

  private String name() {
    return "release " + release.number();
  }

  List<Difference> differences() {
    return differences;
  }
}
