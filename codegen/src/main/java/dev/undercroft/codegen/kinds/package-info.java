/// Writes the small Java classes of package dev.undercroft.content.gen: EnumWords and Kinds.
@NullMarked
package dev.undercroft.codegen.kinds;

import org.jspecify.annotations.NullMarked;
