package dev.undercroft.codegen.rows;

import dev.undercroft.codegen.schema.EnumShape;
import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.sql.TableShapes;
import java.util.Locale;

/// What protobuf and jOOQ call in Java what a schema calls by a name.
final class JavaNames {
  private JavaNames() {}

  /// The table's constant in jOOQ's Tables: enemy_resistances, ENEMY_RESISTANCES.
  static String constant(String sqlName) {
    return sqlName.toUpperCase(Locale.ROOT);
  }

  /// A column of jOOQ's table: ENEMY.HP, and LEVEL.LEVEL_, since the table's own class has LEVEL.
  static String column(String table, String column) {
    return constant(table) + "." + constant(column) + (column.equals(table) ? "_" : "");
  }

  /// What follows get, set and has in protobuf's accessors: size_width, SizeWidth.
  static String accessor(Field field) {
    // protobuf's own exception: every object has a getClass.
    return field.name().equals("class") ? "Class_" : pascal(field.name());
  }

  /// zones.spawn_weights becomes zonesSpawnWeights.
  static String camel(String path) {
    String pascal = pascal(path);
    return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }

  /// The method of EnumWords that turns a word into the value: AIBehavior, aiBehavior.
  static String fromWord(EnumShape values) {
    return camel(TableShapes.snake(values.name()));
  }

  /// As protobuf does it: a letter is upper case after anything that is none.
  private static String pascal(String name) {
    var pascal = new StringBuilder();
    boolean upper = true;
    for (char c : name.toCharArray()) {
      boolean letter = Character.isLetter(c);
      if (letter || Character.isDigit(c)) {
        pascal.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = !letter;
    }
    return pascal.toString();
  }
}
