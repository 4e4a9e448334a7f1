/// Single steps, measured by JMH.
@NullMarked
package dev.undercroft.bench.steps;

import org.jspecify.annotations.NullMarked;
