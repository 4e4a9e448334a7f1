/// The drill of releases: once a publish or a rollback is acknowledged nobody is served another
/// release, whoever is killed, paused or cut off.
@NullMarked
package dev.undercroft.drill.releases;

import org.jspecify.annotations.NullMarked;
