package dev.undercroft.content.policy;

import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.content.shape.Shape;
import java.util.Map;

/// What a release was published with.
///
/// @param shapes of the schemas at that time, by kind; none of a release that is older than shapes
public record Published(SeedSet seeds, Map<String, Shape> shapes) {
  public Published {
    shapes = Map.copyOf(shapes);
  }
}
