package dev.undercroft.content.policy;

import dev.undercroft.content.seed.Fault;
import java.nio.file.Path;

/// A seed file that may not be published as it is.
///
/// @param field of the file: version, or updated_at
/// @param sentence what is wrong, with the mend
public record VersionRefusal(String kind, String field, String sentence) {
  /// As a fault of the check, which says things of whole files at their start.
  ///
  /// @param data the folder that holds seeds/, as the caller would type it
  public Fault fault(Path data) {
    String file = data.resolve("seeds").resolve(kind + ".json").toString();
    return new Fault(file, 1, 1, "/" + field, field.replace('_', '-'), sentence);
  }
}
