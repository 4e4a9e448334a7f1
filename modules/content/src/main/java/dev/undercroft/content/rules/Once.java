package dev.undercroft.content.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Refuses values that are met twice and may be there once.
final class Once {
  private final Rule rule;
  private final String sentence;
  private final Map<Object, String> places = new HashMap<>();

  /// @param sentence what to say, with a %s for the value and one for the place where it stood
  ///   first
  Once(Rule rule, String sentence) {
    this.rule = rule;
    this.sentence = sentence;
  }

  void meet(Located<?> record, String field, Object value) {
    String first = places.putIfAbsent(value, record.place().of(field));
    if (first != null) {
      record.fault(rule, field, sentence.formatted(value, first));
    }
  }

  /// Meets one field of every element of a list, in its order.
  <E> void meetEach(
      Located<?> record, String list, List<E> elements, String field, Function<E, Object> value) {
    for (int i = 0; i < elements.size(); i++) {
      meet(record, list + "/" + i + "/" + field, value.apply(elements.get(i)));
    }
  }
}
