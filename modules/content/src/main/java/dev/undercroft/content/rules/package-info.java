/// What must hold across the records of a seed set and no schema can say: one small class a rule.
@NullMarked
package dev.undercroft.content.rules;

import org.jspecify.annotations.NullMarked;
