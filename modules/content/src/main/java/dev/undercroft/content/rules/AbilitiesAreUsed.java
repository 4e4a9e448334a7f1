package dev.undercroft.content.rules;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Ability;
import dev.undercroft.proto.content.v1.Content;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every ability is somebody's.
final class AbilitiesAreUsed implements Rule {
  /// A kind whose records list abilities.
  ///
  /// @param lists fields that hold ids of abilities: abilities, active_abilities
  private record Users(Class<? extends Message> type, List<FieldDescriptor> lists) {
    static Users of(FieldDescriptor kind) {
      return new Users(
          Content.newBuilder().newBuilderForField(kind).getDefaultInstanceForType().getClass(),
          kind.getMessageType().getFields().stream().filter(Users::namesAbilities).toList());
    }

    private static boolean namesAbilities(FieldDescriptor field) {
      return field.isRepeated()
          && field.getJavaType() == JavaType.STRING
          && ("_" + field.getName()).endsWith("_abilities");
    }

    String[] fields() {
      return lists.stream().map(FieldDescriptor::getName).toArray(String[]::new);
    }

    Stream<String> abilities(Records records) {
      return records.of(type, fields()).stream()
          .flatMap(user -> lists.stream().map(list -> (List<?>) user.message().getField(list)))
          .flatMap(ids -> ids.stream().map(String::valueOf));
    }
  }

  private static final List<Users> USERS =
      Content.getDescriptor().getFields().stream()
          .map(Users::of)
          .filter(users -> !users.lists.isEmpty())
          .toList();

  @Override
  public String name() {
    return "ability-used";
  }

  @Override
  public void check(Records records) {
    if (!USERS.stream().allMatch(users -> records.complete(users.type, users.fields()))) {
      return;
    }
    Set<String> used =
        USERS.stream().flatMap(users -> users.abilities(records)).collect(Collectors.toSet());
    for (Located<Ability> ability : records.of(Ability.class, "id")) {
      if (!used.contains(ability.message().getId())) {
        ability.fault(
            this,
            "id",
            "Nobody uses \"%s\"; list it with somebody who does, or remove it."
                .formatted(ability.message().getId()));
      }
    }
  }
}
