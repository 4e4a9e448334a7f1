/// Reading and checking seed files: from a folder to every fault at once, or to messages.
@NullMarked
package dev.undercroft.content.seed;

import org.jspecify.annotations.NullMarked;
