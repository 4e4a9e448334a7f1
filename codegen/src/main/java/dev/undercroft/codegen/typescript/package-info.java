/// Writes modules/client/src/gen/ids.ts and hooks.ts; the other files there are protoc's.
@NullMarked
package dev.undercroft.codegen.typescript;

import org.jspecify.annotations.NullMarked;
