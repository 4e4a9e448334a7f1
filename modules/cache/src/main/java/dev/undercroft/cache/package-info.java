/// Redis: may be empty, late, wrong or gone, and never decides. The only package that knows
/// Redisson.
@NullMarked
package dev.undercroft.cache;

import org.jspecify.annotations.NullMarked;
