/// The shapes that data/schemas describe, read and refused in one place; every writer works from
/// these.
@NullMarked
package dev.undercroft.codegen.schema;

import org.jspecify.annotations.NullMarked;
