package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Element;
import java.util.List;

/// An element is weak to another one, and says by how much.
final class ElementWeaknesses implements Rule {
  private final OnlyFor weak =
      new OnlyFor(this, "an element with a weakness", "weak_to", List.of("weakness_multiplier"));

  @Override
  public String name() {
    return "element-weakness";
  }

  @Override
  public void check(Records records) {
    for (Located<Element> element :
        records.of(Element.class, "id", "weak_to", "weakness_multiplier")) {
      Element e = element.message();
      weak.check(element, e.hasWeakTo());
      if (e.getWeakTo().equals(e.getId())) {
        element.fault(
            this,
            "weak_to",
            "\"%s\" is weak to itself; name another element or remove it.".formatted(e.getId()));
      }
    }
  }
}
