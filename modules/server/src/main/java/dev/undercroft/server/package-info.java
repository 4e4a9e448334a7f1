/// Commands, settings, and the one place where every part is made and joined.
@NullMarked
package dev.undercroft.server;

import org.jspecify.annotations.NullMarked;
