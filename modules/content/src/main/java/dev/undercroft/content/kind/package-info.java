/// What the generated code of every kind implements, so that one handler, one cache and one check
/// serve all of them.
@NullMarked
package dev.undercroft.content.kind;

import org.jspecify.annotations.NullMarked;
