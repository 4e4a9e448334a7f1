/// Envoy as the one address for clients: its configuration and descriptor set, as this start needs
/// them.
@NullMarked
package dev.undercroft.server.edge;

import org.jspecify.annotations.NullMarked;
