package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.UncertainWriteException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who may write, and when a write is over.
class WriteFenceTest extends OnDatabase {
  @BeforeEach
  void makeTable() {
    db.execute("create table written (value integer)");
  }

  @Test
  void who_is_no_node_yet_or_any_more_does_not_write() {
    database.membership().require();

    assertThatThrownBy(() -> write(1)).isInstanceOf(GameException.class);
    database.membership().is(addNode("reaped", false));
    db.update(NODE).set(NODE.REAPED, true).execute();
    assertThatThrownBy(() -> write(1)).isInstanceOf(GameException.class);
    database.membership().is(addNode("alive", false));
    assertThat(write(1)).isOne();
  }

  @Test
  void a_dead_nodes_statement_can_not_commit_once_it_is_shut_out() throws Exception {
    long dead = addNode("dead", false);
    database.membership().is(dead);
    var begun = new CountDownLatch(1);
    CompletableFuture<Throwable> end =
        CompletableFuture.supplyAsync(() ->
                database.write(tx -> {
                  begun.countDown();
                  return tx.execute("insert into written select 7 from pg_sleep(4)");
                }))
            .handle((_, failure) -> failure);
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    await(() ->
        db.fetchSingle(
                    "select count(*) from pg_locks where locktype = 'advisory' and objid = ?", dead)
                .get(0, int.class)
            > 0);

    WriteFence.shut(db, dead);

    assertThat(end.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(UncertainWriteException.class);
    assertThat(db.fetchCount(org.jooq.impl.DSL.table("written"))).isZero();
  }

  @Test
  void a_write_that_lost_its_connection_is_over_when_its_end_was_awaited() throws Exception {
    var begun = new CountDownLatch(1);
    CompletableFuture<Throwable> end =
        CompletableFuture.supplyAsync(() ->
                database.write(tx -> {
                  begun.countDown();
                  return tx.execute("insert into written select 8 from pg_sleep(30)");
                }))
            .handle((_, failure) -> failure.getCause());
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

    await(() ->
        !db.fetch(
                "select pg_terminate_backend(pid) from pg_stat_activity where query like 'insert into written%'")
            .isEmpty());

    var uncertain = (UncertainWriteException) end.get(20, TimeUnit.SECONDS);
    uncertain.awaitEnd();
    assertThat(db.fetchCount(org.jooq.impl.DSL.table("written"))).isZero();
  }

  @Test
  void of_two_writes_that_wait_for_each_other_both_are_done() throws Exception {
    db.execute("insert into written values (1), (2)");
    var both = new CyclicBarrier(2);
    var one = CompletableFuture.supplyAsync(() -> raise(1, 2, both));
    var two = CompletableFuture.supplyAsync(() -> raise(2, 1, both));

    one.get(60, TimeUnit.SECONDS);
    two.get(60, TimeUnit.SECONDS);

    assertThat(db.fetch("select value from written order by value").getValues(0, Integer.class))
        .containsExactly(201, 202);
  }

  // Raises both rows by a hundred, in its own order, and meets the other one after its first.
  private int raise(int first, int then, CyclicBarrier both) {
    var met = new AtomicBoolean();
    return database.transaction(tx -> {
      tx.execute("update written set value = value + 100 where value % 100 = ?", first);
      if (!met.getAndSet(true)) {
        meet(both);
      }
      return tx.execute("update written set value = value + 100 where value % 100 = ?", then);
    });
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private int write(int value) {
    return database.write(tx -> tx.execute("insert into written values (?)", value));
  }
}
