package dev.undercroft.server;

/// One thing that an operator can set, as an environment variable.
///
/// @param unit of its value: port, milliseconds, URL …
/// @param fallback what holds when it is not set; may be empty
/// @param meaning for `undercroft config`
/// @param secret whether its value may hold a password
record Setting(String name, String unit, String fallback, String meaning, boolean secret) {}
