/// Writes proto/gen: the messages of content and the service that answers them.
@NullMarked
package dev.undercroft.codegen.proto;

import org.jspecify.annotations.NullMarked;
