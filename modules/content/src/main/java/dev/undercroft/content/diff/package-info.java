/// What differs between two states of content, led by descriptors: a new kind needs no code here.
@NullMarked
package dev.undercroft.content.diff;

import org.jspecify.annotations.NullMarked;
