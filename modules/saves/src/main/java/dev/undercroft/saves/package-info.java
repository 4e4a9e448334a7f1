/// Save slots: every write is a revision, and none that was answered is lost.
@NullMarked
package dev.undercroft.saves;

import org.jspecify.annotations.NullMarked;
