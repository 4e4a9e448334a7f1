/// Writes the row mappers: for each kind a class that moves its records between jOOQ's tables and
/// protobuf's messages.
@NullMarked
package dev.undercroft.codegen.rows;

import org.jspecify.annotations.NullMarked;
