/// Game content: releases of it, the one in memory, and the services that answer from that.
@NullMarked
package dev.undercroft.content;

import org.jspecify.annotations.NullMarked;
