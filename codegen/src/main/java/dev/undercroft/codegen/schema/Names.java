package dev.undercroft.codegen.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One name in the spellings of the languages it appears in.
public final class Names {
  /// Every underscore is followed by a letter: languages disagree about how to join digits.
  static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z][a-z0-9]*)*");

  static final Pattern PASCAL = Pattern.compile("[A-Z][A-Za-z0-9]*");

  private Names() {}

  /// status_effects becomes StatusEffects.
  public static String pascal(String snake) {
    return Arrays.stream(snake.split("_"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  /// status_effects becomes statusEffects, as in JSON and TypeScript.
  public static String camel(String snake) {
    return lowerFirst(pascal(snake));
  }

  /// PlayerClass becomes player_class, AIBehavior ai_behavior.
  public static String snake(String pascal) {
    return pascal
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }

  /// AIBehavior becomes AI_BEHAVIOR.
  public static String upperSnake(String pascal) {
    return snake(pascal).toUpperCase(Locale.ROOT);
  }

  /// PlayerClass becomes "player class".
  public static String words(String pascal) {
    return snake(pascal).replace('_', ' ');
  }

  /// PlayerClass becomes playerClass.
  public static String lowerFirst(String pascal) {
    return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }
}
