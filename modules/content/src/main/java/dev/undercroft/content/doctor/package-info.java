/// Compares what two places hold of a release, record by record and field by field. Works from
/// descriptors, so a new kind needs nothing here.
@NullMarked
package dev.undercroft.content.doctor;

import org.jspecify.annotations.NullMarked;
