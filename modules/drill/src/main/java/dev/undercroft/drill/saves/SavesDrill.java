package dev.undercroft.drill.saves;

import dev.undercroft.command.Site;
import dev.undercroft.drill.client.Account;
import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Crowd;
import dev.undercroft.drill.client.Gate;
import dev.undercroft.drill.client.Tally;
import dev.undercroft.drill.cluster.Cluster;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Writers go on all the time; again and again somebody is killed, and then everything that was
/// acknowledged is looked for.
public final class SavesDrill {
  private static final int SLOTS_OF_A_PLAYER = 3;

  // How long writers write between two kills.
  private static final int LEAST_MILLIS = 300;
  private static final int MOST_MILLIS = 1500;

  private final SavesOptions options;
  private final Consumer<String> progress;
  private final Random random;
  private final Tally tally = new Tally();
  private final Faults faults = new Faults();
  private final Figures figures = new Figures();
  private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);

  /// @param progress is told in single lines how it goes
  public SavesDrill(SavesOptions options, Consumer<String> progress) {
    this.options = options;
    this.progress = progress;
    random = new Random(options.seed());
  }

  /// Returns when so many were killed as the options say.
  ///
  /// @throws IllegalStateException when the drill itself, or the server, does not get on
  public SavesReport run(Site site) {
    progress.accept("seed " + options.seed() + ": starting PostgreSQL and a server");
    try (Cluster cluster = Cluster.start(site, 1)) {
      return run(cluster);
    }
  }

  private SavesReport run(Cluster cluster) {
    List<SlotWriter> writers = writers(cluster);
    progress.accept(options.writers() + " writers begin");
    var gate = new Gate();
    long start = System.nanoTime();
    try (var crowd = new Crowd(gate, acts(writers))) {
      for (int kill = 1; kill <= options.kills() && !crowd.isBroken(); kill++) {
        kill(cluster, "kill " + kill);
        gate.closed(() -> writers.parallelStream().forEach(SlotWriter::check));
      }
      crowd.stop();
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new SavesReport(options, took, kills, tally, figures, faults);
  }

  private List<SlotWriter> writers(Cluster cluster) {
    var server = new Api("server", cluster.nodes().getFirst().channel(), tally);
    var writers = new ArrayList<SlotWriter>();
    var accounts = new ArrayList<Account>();
    for (int i = 0; i < options.writers(); i++) {
      int slot = i % SLOTS_OF_A_PLAYER;
      if (slot == 0) {
        String base = "writer_" + accounts.size();
        accounts.add(Account.register(server, base, username -> username));
      }
      var own = new Random(options.seed() + i);
      writers.add(new SlotWriter(server, accounts.getLast(), slot, own, faults, figures));
    }
    return writers;
  }

  private static List<Supplier<Answer<?>>> acts(List<SlotWriter> writers) {
    var acts = new ArrayList<Supplier<Answer<?>>>();
    writers.forEach(writer -> acts.add(writer::write));
    return acts;
  }

  private void kill(Cluster cluster, String number) {
    sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS + 1));
    Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
    victim.kill(cluster);
    faults.after(number + ", of " + victim);
    victim.startAgain(cluster);
    kills.merge(victim, 1, Integer::sum);
    progress.accept(number + ": " + victim);
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the drill was interrupted", e);
    }
  }
}
