/// Which version a changed kind needs.
@NullMarked
package dev.undercroft.content.policy;

import org.jspecify.annotations.NullMarked;
