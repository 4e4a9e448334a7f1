/// Writes ids.ts, hooks.ts, messages.ts and references.ts of modules/client/src/gen; the other
/// files there are protoc's.
@NullMarked
package dev.undercroft.codegen.typescript;

import org.jspecify.annotations.NullMarked;
