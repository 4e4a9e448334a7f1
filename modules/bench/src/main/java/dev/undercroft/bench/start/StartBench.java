package dev.undercroft.bench.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Starts in every case in turn, so that whatever else the machine does falls on all of them.
public final class StartBench {
  static final List<StartCase> CASES =
      List.of(
          new StartCase(true, true),
          new StartCase(false, true),
          new StartCase(true, false),
          new StartCase(false, false));

  private StartBench() {}

  /// @param rounds starts of each case that count; one before them doesn't
  /// @param starter starts a server and stops it again
  public static StartReport run(
      int rounds, Function<StartCase, Start> starter, Consumer<String> progress) {
    progress.accept("one start of each, to have files in memory");
    CASES.forEach(starter::apply);
    Map<StartCase, List<Start>> starts = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      progress.accept("round " + round + " of " + rounds);
      for (StartCase each : CASES) {
        starts.computeIfAbsent(each, none -> new ArrayList<>()).add(starter.apply(each));
      }
    }
    return new StartReport(
        rounds,
        starts.entrySet().stream().map(e -> new StartRow(e.getKey(), e.getValue())).toList());
  }
}
