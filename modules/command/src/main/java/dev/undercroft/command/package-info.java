/// How every command line of the product speaks: what it refuses and how it prints.
@NullMarked
package dev.undercroft.command;

import org.jspecify.annotations.NullMarked;
