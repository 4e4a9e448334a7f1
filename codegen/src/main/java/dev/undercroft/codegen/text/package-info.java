/// Writing source text.
@NullMarked
package dev.undercroft.codegen.text;

import org.jspecify.annotations.NullMarked;
