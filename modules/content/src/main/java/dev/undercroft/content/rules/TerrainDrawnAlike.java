package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Theme;
import dev.undercroft.proto.content.v1.Theme.TerrainFeature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One sort of terrain looks the same in every theme.
final class TerrainDrawnAlike implements Rule {
  private record Drawn(TerrainFeature feature, String where) {}

  @Override
  public String name() {
    return "terrain-drawn-alike";
  }

  @Override
  public void check(Records records) {
    Map<String, Drawn> firsts = new HashMap<>();
    for (Located<Theme> theme : records.of(Theme.class, "terrain_features")) {
      List<TerrainFeature> features = theme.message().getTerrainFeaturesList();
      for (int i = 0; i < features.size(); i++) {
        String field = "terrain_features/" + i;
        Drawn drawn = new Drawn(features.get(i), theme.place().of(field));
        Drawn first = firsts.putIfAbsent(features.get(i).getTerrainId(), drawn);
        if (first != null && !first.feature.equals(features.get(i))) {
          theme.fault(this, field, message(features.get(i), first));
        }
      }
    }
  }

  private static String message(TerrainFeature feature, Drawn first) {
    return "\"%s\" is drawn \"%s\" and \"%s\" here, but \"%s\" and \"%s\" elsewhere (%s); draw it alike."
        .formatted(
            feature.getTerrainId(),
            feature.getUnicode(),
            feature.getAscii(),
            first.feature.getUnicode(),
            first.feature.getAscii(),
            first.where);
  }
}
