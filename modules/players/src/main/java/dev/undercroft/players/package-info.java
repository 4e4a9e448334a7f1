/// Who plays: accounts, sessions, roles, profiles.
@NullMarked
package dev.undercroft.players;

import org.jspecify.annotations.NullMarked;
