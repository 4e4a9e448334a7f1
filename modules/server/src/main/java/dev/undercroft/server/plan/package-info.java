/// How a plan of a publish is printed: for people, for pull requests, for programs.
@NullMarked
package dev.undercroft.server.plan;

import org.jspecify.annotations.NullMarked;
