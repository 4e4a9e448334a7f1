/// The server side of gRPC: listeners, interceptors, errors, limits and health. Nothing else knows
/// them, and nothing here knows a feature's messages.
@NullMarked
package dev.undercroft.rpc;

import org.jspecify.annotations.NullMarked;
