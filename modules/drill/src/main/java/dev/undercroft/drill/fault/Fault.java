package dev.undercroft.drill.fault;

import static dev.undercroft.drill.fault.Strike.millis;

import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.drill.cluster.TcpProxy;
import dev.undercroft.drill.fault.Dice.Outage;
import dev.undercroft.drill.fault.Strike.Course;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Everything that the cache contract must survive.
public enum Fault {
  /// Whatever was cached and loaded is gone, and Redis is a new process.
  REDIS_KILLED {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      Duration away = dice.millis(100, 3000);
      return strike(
          "Redis is killed and comes back empty after " + millis(away),
          () -> {
            cluster.redis().kill();
            Thread.sleep(away);
            cluster.redis().startEmpty();
          });
    }
  },

  /// Connections stay open and nothing is answered; what was sent is done late.
  REDIS_PAUSED {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      Duration pause = dice.millis(100, 4000);
      return strike(
          "Redis stands still for " + millis(pause),
          () -> {
            cluster.redis().pause();
            Thread.sleep(pause);
            cluster.redis().resume();
          });
    }
  },

  /// Values and tokens are gone, scripts stay.
  REDIS_FLUSHED {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      return strike("Redis is flushed again and again", again(dice, cluster.redis()::flush));
    }
  },

  /// Scripts are gone, values stay.
  SCRIPTS_FLUSHED {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      return strike("Redis loses its scripts", again(dice, cluster.redis()::flushScripts));
    }
  },

  /// Around and above what a call may wait for.
  REDIS_SLOW {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      Duration delay = dice.millis(2, 60);
      Duration length = dice.millis(1000, 4000);
      List<TcpProxy> wires = cluster.nodes().stream().map(ServerNode::toRedis).toList();
      return strike(
          "Redis is slower by " + millis(delay.multipliedBy(2)) + " for " + millis(length),
          () -> {
            wires.forEach(wire -> wire.slow(delay));
            Thread.sleep(length);
            wires.forEach(TcpProxy::mend);
          });
    }
  },

  /// Redis holds again what was right some time ago.
  REDIS_OLD_DUMP {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      Duration age = dice.millis(200, 1500);
      Duration away = dice.millis(0, 1000);
      return strike(
          "Redis is killed and comes back with a dump that is " + millis(age) + " old",
          () -> {
            var dump = cluster.redis().dump();
            Thread.sleep(age);
            cluster.redis().kill();
            Thread.sleep(away);
            cluster.redis().startFrom(dump);
          });
    }
  },

  /// A node sleeps in the middle of whatever it does, and wakes up in another time.
  NODE_PAUSED {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      ServerNode node = dice.node(cluster);
      Duration pause = dice.millis(500, 5000);
      return strike(
          node + " stands still for " + millis(pause),
          () -> {
            node.pause();
            Thread.sleep(pause);
            node.resume();
          });
    }
  },

  /// A node can't delete what another one reads.
  NODE_WITHOUT_REDIS {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      ServerNode node = dice.node(cluster);
      return without(node + " is without Redis", node.toRedis(), dice);
    }
  },

  /// A node doesn't hear that the cache may not be used.
  NODE_WITHOUT_POSTGRES {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      ServerNode node = dice.node(cluster);
      return without(node + " is without PostgreSQL", node.toPostgres(), dice);
    }
  },

  /// A node that hears nobody, and whom only clients reach.
  NODE_ALONE {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      ServerNode node = dice.node(cluster);
      Outage outage = dice.outage();
      Duration length = dice.millis(500, 4000);
      return strike(
          node + " is without PostgreSQL and Redis, " + outage.how() + " for " + millis(length),
          () -> {
            outage.begin(node.toPostgres());
            outage.begin(node.toRedis());
            Thread.sleep(length);
            node.toRedis().mend();
            node.toPostgres().mend();
          });
    }
  },

  /// A node dies between its commit and what should come after it.
  NODE_KILLED {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      ServerNode node = dice.node(cluster);
      Duration away = dice.millis(0, 3000);
      return strike(
          node + " is killed and started again after " + millis(away),
          () -> {
            node.kill();
            Thread.sleep(away);
            node.startAgain();
          });
    }
  },

  /// Nobody knows what came of the writes that were under way.
  POSTGRES_RESTARTED {
    @Override
    Strike plan(Cluster cluster, Dice dice) {
      Duration away = dice.millis(0, 2000);
      return strike(
          "PostgreSQL is stopped and started again after " + millis(away),
          () -> {
            cluster.postgres().stop();
            Thread.sleep(away);
            cluster.postgres().startAgain();
          });
    }
  };

  private static final int TIMES = 5;

  /// One of them at a time on a node, and one on what all nodes share, never touch the same thing.
  public static final Set<Fault> OF_NODES =
      EnumSet.of(NODE_PAUSED, NODE_WITHOUT_REDIS, NODE_WITHOUT_POSTGRES, NODE_ALONE, NODE_KILLED);

  /// See OF_NODES.
  public static final Set<Fault> OF_SERVERS =
      EnumSet.of(REDIS_KILLED, REDIS_PAUSED, REDIS_FLUSHED, REDIS_OLD_DUMP, POSTGRES_RESTARTED);

  /// Settles by dice how it will happen.
  abstract Strike plan(Cluster cluster, Dice dice);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  Strike strike(String story, Course course) {
    return new Strike(this, story, course);
  }

  Strike without(String story, TcpProxy wire, Dice dice) {
    Outage outage = dice.outage();
    Duration length = dice.millis(500, 4000);
    return strike(
        story + ", " + outage.how() + " for " + millis(length),
        () -> {
          outage.begin(wire);
          Thread.sleep(length);
          wire.mend();
        });
  }

  private static Course again(Dice dice, Runnable flush) {
    Duration between = dice.millis(50, 400);
    return () -> {
      for (int i = 0; i < TIMES; i++) {
        flush.run();
        Thread.sleep(between);
      }
    };
  }
}
