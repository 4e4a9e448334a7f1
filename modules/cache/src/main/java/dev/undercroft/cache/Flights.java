package dev.undercroft.cache;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// At most one load of a key is under way on a node, and one more stands by for all who came since:
/// a read only ever joins a load that is sent after the read has started (rule 5). One that began
/// before may bring home what stood before a write that this reader already knows of.
final class Flights {
  private final Map<String, Flight> flights = new ConcurrentHashMap<>();
  private final Hooks hooks;

  Flights(Hooks hooks) {
    this.hooks = hooks;
  }

  /// One load and those who wait for it.
  private static final class Flight {
    final CompletableFuture<Optional<?>> landed = new CompletableFuture<>();
    @Nullable Ticket ticket;
    @Nullable Flight next;
  }

  /// The right to fill a key with what is loaded from now on.
  record Ticket(Scripts scripts, String token) {}

  /// @param ticket of this reader; null when Redis took no token from it
  /// @param load asks PostgreSQL; gets a ticket when any of those who wait for it has one
  @SuppressWarnings("unchecked") // all loads of a key bring the same sort of value
  <V> Optional<V> join(
      String key, @Nullable Ticket ticket, Function<Optional<Ticket>, Optional<V>> load) {
    Flight[] before = new Flight[1];
    boolean[] leads = new boolean[1];
    Flight mine = board(key, ticket, before, leads);
    if (!leads[0]) {
      return (Optional<V>) await(mine).orElseGet(() -> load.apply(Optional.empty()));
    }
    if (before[0] != null) {
      await(before[0]);
      takeOff(key, mine);
    }
    return fly(key, mine, load);
  }

  // Finds the flight that this read may take: its own at once, or the one that stands by.
  private Flight board(String key, @Nullable Ticket ticket, Flight[] before, boolean[] leads) {
    Flight[] mine = new Flight[1];
    flights.compute(
        key,
        (_, current) -> {
          if (current == null) {
            mine[0] = lead(ticket, leads);
            return mine[0];
          }
          if (hooks.without(Rule.LATE_JOIN)) {
            mine[0] = current;
            return current;
          }
          if (current.next == null) {
            before[0] = current;
            current.next = lead(ticket, leads);
          } else if (current.next.ticket == null) {
            current.next.ticket = ticket;
          }
          mine[0] = current.next;
          return current;
        });
    return mine[0];
  }

  private static Flight lead(@Nullable Ticket ticket, boolean[] leads) {
    var flight = new Flight();
    flight.ticket = ticket;
    leads[0] = true;
    return flight;
  }

  // From here on nobody boards: who comes now stands by for the one after.
  private void takeOff(String key, Flight mine) {
    flights.compute(key, (_, _) -> mine);
  }

  private <V> Optional<V> fly(
      String key, Flight mine, Function<Optional<Ticket>, Optional<V>> load) {
    try {
      Optional<V> value = load.apply(Optional.ofNullable(mine.ticket));
      land(key, mine);
      mine.landed.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      land(key, mine);
      mine.landed.completeExceptionally(e);
      throw e;
    }
  }

  // Whoever stands by takes off by itself; if nobody does, the key is forgotten.
  private void land(String key, Flight mine) {
    flights.compute(key, (_, current) -> current == mine && mine.next == null ? null : current);
  }

  // Empty when that load failed: a reader then tries by itself, and has its own failure.
  private static Optional<Optional<?>> await(Flight flight) {
    try {
      return Optional.of(flight.landed.join());
    } catch (CompletionException e) {
      return Optional.empty();
    }
  }
}
