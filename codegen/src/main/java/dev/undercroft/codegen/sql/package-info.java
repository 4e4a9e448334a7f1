/// The tables that the schemas demand, as PostgreSQL text, and the migration that is missing
/// between them and the committed ones.
@NullMarked
package dev.undercroft.codegen.sql;

import org.jspecify.annotations.NullMarked;
