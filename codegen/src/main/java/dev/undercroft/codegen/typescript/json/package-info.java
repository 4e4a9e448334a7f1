/// The types of the JSON that the API answers, for Maven's typescript-generator: what proto3 JSON
/// makes of the protobuf messages, zero values printed.
@NullMarked
package dev.undercroft.codegen.typescript.json;

import org.jspecify.annotations.NullMarked;
