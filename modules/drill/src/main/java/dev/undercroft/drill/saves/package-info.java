/// The drill of save slots: no acknowledged write is ever lost, whoever is killed.
@NullMarked
package dev.undercroft.drill.saves;

import org.jspecify.annotations.NullMarked;
