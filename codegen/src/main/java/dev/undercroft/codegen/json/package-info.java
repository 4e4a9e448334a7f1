/// What proto3 JSON makes of protobuf messages, zero values printed: what the writers of TypeScript
/// and of the OpenAPI document have in common.
@NullMarked
package dev.undercroft.codegen.json;

import org.jspecify.annotations.NullMarked;
