/// The way to PostgreSQL: pool, migrations, and the beacon that tells every node what is active.
@NullMarked
package dev.undercroft.database;

import org.jspecify.annotations.NullMarked;
