/// Two or more nodes of the product, each a process of its own, with a PostgreSQL and a Redis that
/// can be killed, paused, cut off and brought back.
@NullMarked
package dev.undercroft.drill.cluster;

import org.jspecify.annotations.NullMarked;
