/// Checks what clients of a register saw against what was acknowledged to them. Knows no server and
/// no protocol: whoever has something that only grows can use it.
@NullMarked
package dev.undercroft.drill.history;

import org.jspecify.annotations.NullMarked;
