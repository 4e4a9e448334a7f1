/// What schemas allow, small enough to be kept with a release: so a later schema can be held
/// against the one that the release was published by.
@NullMarked
package dev.undercroft.content.shape;

import org.jspecify.annotations.NullMarked;
