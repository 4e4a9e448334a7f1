package dev.undercroft.content.shape;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a schema allows a field.
///
/// @param name its path, without entries: pool.weight
/// @param type such as integer, or list of string
/// @param words of a closed set, sorted; empty for anything else
/// @param limits such as minimum and maxLength; what is not limited is left out
/// @param pattern that a text matches; empty when any will do
public record FieldShape(
    String name,
    String type,
    boolean required,
    List<String> words,
    SortedMap<String, Double> limits,
    String pattern) {
  public FieldShape {
    words = words.stream().sorted().toList();
    limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
  }
}
