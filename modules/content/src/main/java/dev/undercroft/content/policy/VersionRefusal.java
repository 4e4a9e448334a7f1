package dev.undercroft.content.policy;

import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedTexts;
import java.nio.file.Path;

/// A seed file that may not be published as it is.
///
/// @param field of the file: version, or updated_at
/// @param sentence what is wrong, with the mend
public record VersionRefusal(String kind, String field, String sentence) {
  /// As a fault of the check.
  ///
  /// @param data the folder that holds seeds/, as the caller would type it
  public Fault fault(Path data) {
    return fault(SeedTexts.in(data));
  }

  /// @param texts of the files that may not be published
  public Fault fault(SeedTexts texts) {
    return texts.fault(kind, "/" + field, field.replace('_', '-'), sentence);
  }
}
