package dev.undercroft.codegen.sql;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/// How PostgreSQL spells names and text.
final class Sql {
  /// The PostgreSQL schema that content lives in.
  static final String SCHEMA = "content";

  /// Characters of a name; PostgreSQL cuts longer ones off without a word.
  static final int NAME_LENGTH = 63;

  private static final int HASH_LENGTH = 8;

  /// Words that need quotes as the name of a column or table (a test compares them with the
  /// server's).
  static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization binary both case cast"
                  + " check collate collation column concurrently constraint create cross"
                  + " current_catalog current_date current_role current_schema current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign freeze from full grant group having ilike in"
                  + " initially inner intersect into is isnull join lateral leading left like limit"
                  + " localtime localtimestamp natural not notnull null offset on only or order"
                  + " outer overlaps placing primary references returning right select session_user"
                  + " similar some symmetric system_user table tablesample then to trailing true"
                  + " union unique user using variadic verbose when where window with")
              .split(" "));

  private Sql() {}

  static String name(String name) {
    return RESERVED.contains(name) ? '"' + name + '"' : name;
  }

  static String names(Collection<String> names) {
    return names.stream().map(Sql::name).collect(Collectors.joining(", "));
  }

  static String table(String name) {
    return SCHEMA + "." + name(name);
  }

  static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /// The name itself, or, over 63 characters, its beginning, eight hexadecimal digits of the whole
  /// stem's SHA-256 and the suffix: the same on every machine, and two long names stay two.
  static String fit(String stem, String suffix) {
    if (stem.length() + suffix.length() <= NAME_LENGTH) {
      return stem + suffix;
    }
    int kept = NAME_LENGTH - suffix.length() - 1 - HASH_LENGTH;
    return stem.substring(0, kept) + "_" + hash(stem).substring(0, HASH_LENGTH) + suffix;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
