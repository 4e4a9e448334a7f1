/// Words that every module shares. No library, no input or output.
@NullMarked
package dev.undercroft.kernel;

import org.jspecify.annotations.NullMarked;
