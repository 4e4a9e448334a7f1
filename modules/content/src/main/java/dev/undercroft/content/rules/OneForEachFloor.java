package dev.undercroft.content.rules;

import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Floor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Finds records that want a floor which has another already. Floors that name a record of
/// elsewhere are another rule's matter.
///
/// @param rule on whose behalf
/// @param thing what the records are: boss
/// @param floor which floor a record wants
/// @param field of a floor that names its record
/// @param choice the record that a floor names
record OneForEachFloor<M extends Message>(
    Rule rule,
    Class<M> type,
    String thing,
    Function<M, String> id,
    ToIntFunction<M> floor,
    String field,
    Function<Floor, String> choice) {

  void check(Records records) {
    List<Located<Floor>> floors = records.of(Floor.class, "number", field);
    List<Located<M>> wanting = records.of(type, "id", "floor");
    Map<Integer, Located<Floor>> byNumber = Located.by(floors, Floor::getNumber);
    Map<String, Located<M>> byId = Located.by(wanting, id);
    Set<String> chosen =
        floors.stream().map(f -> choice.apply(f.message())).collect(Collectors.toSet());
    for (Located<M> one : wanting) {
      int number = floor.applyAsInt(one.message());
      Located<Floor> place = byNumber.get(number);
      if (place != null && !chosen.contains(id.apply(one.message()))) {
        Located<M> other = byId.get(choice.apply(place.message()));
        if (other != null && floor.applyAsInt(other.message()) == number) {
          one.fault(rule, "floor", message(number, other, place));
        }
      }
    }
  }

  private String message(int number, Located<M> other, Located<Floor> place) {
    return "Floor %d has %s \"%s\" already (%s); remove one, or give that floor this one."
        .formatted(number, thing, id.apply(other.message()), place.place().of(field));
  }
}
