/// What is measured: servers of the bench's own, the product on them, and players.
@NullMarked
package dev.undercroft.bench.stand;

import org.jspecify.annotations.NullMarked;
