package dev.undercroft.codegen.json;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.undercroft.codegen.json.JsonType.Listed;
import dev.undercroft.codegen.json.JsonType.Mapped;
import dev.undercroft.codegen.json.JsonType.Message;
import dev.undercroft.codegen.json.JsonType.Named;
import dev.undercroft.codegen.json.JsonType.Plain;
import dev.undercroft.codegen.json.JsonType.Words;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds messages and everything inside them.
public final class Reached {
  private final Set<Named> found = new LinkedHashSet<>();

  private Reached() {}

  /// The messages and all that they hold, in the order in which they were met, each once.
  ///
  /// @throws IllegalArgumentException when two of them have one name
  public static List<Named> from(Collection<Descriptor> messages) {
    var reached = new Reached();
    messages.forEach(message -> reached.add(new Message(message)));
    reached.refuseNamesakes();
    return List.copyOf(reached.found);
  }

  /// One declaration would quietly be made of two messages that are called the same.
  private void refuseNamesakes() {
    var byName = new HashMap<String, String>();
    for (Named type : found) {
      String path = type.descriptor().getFullName();
      String other = byName.putIfAbsent(type.name(), path);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s and %s are one name in JSON; rename one of them".formatted(other, path));
      }
    }
  }

  private void add(JsonType type) {
    switch (type) {
      case Plain _ -> {}
      case Listed list -> add(list.element());
      case Mapped map -> add(map.value());
      case Words words -> found.add(words);
      case Message message -> {
        // One that holds itself is not read for ever.
        if (found.add(message)) {
          for (FieldDescriptor field : message.descriptor().getFields()) {
            add(JsonType.of(field));
          }
        }
      }
    }
  }
}
