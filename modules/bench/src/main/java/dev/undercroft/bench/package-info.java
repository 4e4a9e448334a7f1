/// The command line of the benches, and what each of them measures.
@NullMarked
package dev.undercroft.bench;

import org.jspecify.annotations.NullMarked;
