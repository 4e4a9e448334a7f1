/// What floors are made of, whatever the feature.
@NullMarked
package dev.undercroft.bench.floor;

import org.jspecify.annotations.NullMarked;
