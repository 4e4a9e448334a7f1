/// The command line of the drills.
@NullMarked
package dev.undercroft.drill;

import org.jspecify.annotations.NullMarked;
