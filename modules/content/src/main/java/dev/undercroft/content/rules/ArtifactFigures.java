package dev.undercroft.content.rules;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Artifact;
import java.util.Set;

/// An artifact's effect and cost have the figures that their type needs, and no others.
final class ArtifactFigures implements Rule {
  @Override
  public String name() {
    return "artifact-figures";
  }

  @Override
  public void check(Records records) {
    for (Located<Artifact> artifact : records.of(Artifact.class, "effect")) {
      Artifact.Effect effect = artifact.message().getEffect();
      Set<String> needed =
          switch (effect.getType()) {
            case ARTIFACT_EFFECT_TYPE_DUPLICATE_CONSUMABLE, ARTIFACT_EFFECT_TYPE_REVEAL_PATH ->
                Set.of("target");
            case ARTIFACT_EFFECT_TYPE_VOW_BINDING -> Set.of("available_vows");
            case ARTIFACT_EFFECT_TYPE_X_RAY_VISION -> Set.of("radius");
            case ARTIFACT_EFFECT_TYPE_SUMMON_ALLY -> Set.of("ally_type", "duration");
            case ARTIFACT_EFFECT_TYPE_UNSPECIFIED, UNRECOGNIZED -> throw unread(effect);
          };
      compare(artifact, "effect", effect, needed);
    }
    for (Located<Artifact> artifact : records.of(Artifact.class, "cost")) {
      Artifact.Cost cost = artifact.message().getCost();
      Set<String> needed =
          switch (cost.getType()) {
            case ARTIFACT_COST_TYPE_SPAWN_ENEMY -> Set.of("enemy");
            case ARTIFACT_COST_TYPE_BOOST_PULSE, ARTIFACT_COST_TYPE_VOW_PENALTY -> Set.of();
            case ARTIFACT_COST_TYPE_VISION_PENALTY, ARTIFACT_COST_TYPE_MAX_HP_REDUCTION ->
                Set.of("amount");
            case ARTIFACT_COST_TYPE_UNSPECIFIED, UNRECOGNIZED -> throw unread(cost);
          };
      compare(artifact, "cost", cost, needed);
    }
  }

  private void compare(
      Located<Artifact> artifact, String part, Message figures, Set<String> needed) {
    for (FieldDescriptor field : figures.getDescriptorForType().getFields()) {
      boolean there =
          field.isRepeated() ? figures.getRepeatedFieldCount(field) > 0 : figures.hasField(field);
      if (!field.getName().equals("type") && there != needed.contains(field.getName())) {
        artifact.fault(
            this,
            part + "/" + (there ? field.getName() : "type"),
            there
                ? "The %s has no %s when it is of this type; remove it."
                    .formatted(part, field.getName())
                : "This type needs %s; add it.".formatted(field.getName()));
      }
    }
  }

  private static IllegalStateException unread(Message figures) {
    return new IllegalStateException("a type that the schema requires is missing: " + figures);
  }
}
