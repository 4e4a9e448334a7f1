/// What differs between two places that should hold the same records.
@NullMarked
package dev.undercroft.content.doctor;

import org.jspecify.annotations.NullMarked;
