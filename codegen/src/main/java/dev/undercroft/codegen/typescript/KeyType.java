package dev.undercroft.codegen.typescript;

import dev.undercroft.codegen.schema.Kind;

/// The TypeScript types of a kind's keys: EnemyId for those that the seeds hold, AnyEnemyId for
/// those that some release may hold; FloorNumber and AnyFloorNumber for kinds keyed by a number.
public record KeyType(Kind kind) {
  /// Keys that the seeds hold: for arguments.
  public String known() {
    return kind.record().message() + (kind.numbered() ? "Number" : "Id");
  }

  /// Keys that some release may hold: in answers.
  public String any() {
    return "Any" + known();
  }

  /// What TypeScript calls every key at all.
  String wide() {
    return kind.numbered() ? "number" : "string";
  }
}
