/// The drill of the cache contract: what many clients read, checked against what was acknowledged
/// to any of them, while everything around the nodes breaks.
@NullMarked
package dev.undercroft.drill.cache;

import org.jspecify.annotations.NullMarked;
