/// What the numbers of a release mean in play: figures of fights and floors, and where they move
/// from one release to another.
@NullMarked
package dev.undercroft.content.impact;

import org.jspecify.annotations.NullMarked;
