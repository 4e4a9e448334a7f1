package dev.undercroft.bench;

import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Goal;
import dev.undercroft.bench.measure.Lane;
import dev.undercroft.bench.measure.Pace;
import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.measure.Use;
import dev.undercroft.bench.stand.ContentStand;
import dev.undercroft.bench.stand.Form;
import dev.undercroft.bench.stand.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads of content in every way that clients have, each in turns with a bare server that answers
/// the same bytes.
final class ContentBench {
  private static final List<Integer> IN_FLIGHT = List.of(1, 16, 64);
  private static final int MIDDLE = 16;
  private static final Supplier<Use> NO_EDGE = () -> new Use(0, 0, 0);

  private final ContentStand stand;
  private final Course course;
  private final Consumer<String> progress;
  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, Lane> byTitle = new HashMap<>();

  ContentBench(ContentStand stand, Course course, Consumer<String> progress) {
    this.stand = stand;
    this.course = course;
    this.progress = progress;
  }

  List<Row> run() {
    for (int inFlight : IN_FLIGHT) {
      stand.questions().forEach(question -> direct(question, inFlight));
    }
    for (int inFlight : IN_FLIGHT) {
      stand.questions().stream()
          .filter(question -> inFlight == MIDDLE || isList(question))
          .forEach(question -> throughEdge(question, inFlight));
    }
    warmUp(lanes);
    for (int round = 1; round <= course.rounds(); round++) {
      progress.accept("round " + round + " of " + course.rounds());
      lanes.forEach(lane -> lane.run(course.length()));
    }
    var rows = new ArrayList<Row>(lanes.stream().map(Lane::row).toList());
    double half = fastest() / 2;
    List<Row.Asked> paced = paced(half);
    rows.addAll(paced);
    rows.addAll(promises(paced.getLast()));
    return rows;
  }

  /// Latencies at a fixed rate, of the echo and of ListEnemies.
  List<Row.Asked> paced(double rate) {
    Question list = stand.questions().getFirst();
    Pace pace = stand.pace(rate);
    String at = String.format(" at %,.0f/s", rate);
    var echo = new Lane("echo" + at, stand.echoAtPace(list), stand.echoUse(), NO_EDGE, null);
    var product =
        new Lane(list.method() + at, stand.productAtPace(list), stand.productUse(), NO_EDGE, echo);
    var both = List.of(echo, product);
    // At its own pace first: at a fixed one thousands of calls would wait for cold code, and the
    // server would keep the memory that it needed for them.
    warmUp(both);
    both.forEach(lane -> lane.warmUp(pace, course.warmUp()));
    progress.accept(list.method() + at);
    for (int round = 1; round <= course.rounds(); round++) {
      both.forEach(lane -> lane.run(pace, course.length()));
    }
    return both.stream().map(Lane::row).toList();
  }

  private void direct(Question question, int inFlight) {
    String echo = isList(question) ? "echo" : "echo " + question.method();
    Lane ceiling =
        add(new Lane(echo, stand.echo(question, inFlight), stand.echoUse(), NO_EDGE, null));
    add(
        new Lane(
            question.method(),
            stand.product(question, inFlight),
            stand.productUse(),
            NO_EDGE,
            ceiling));
  }

  private void throughEdge(Question question, int inFlight) {
    Lane ceiling = lane(isList(question) ? "echo" : "echo " + question.method(), inFlight);
    for (Form form : Form.values()) {
      add(
          new Lane(
              question.method() + ", " + form,
              stand.edge(form, question, inFlight),
              stand.productUse(),
              stand.edgeUse(form),
              ceiling));
    }
  }

  private Lane add(Lane lane) {
    lanes.add(lane);
    byTitle.put(lane.title(), lane);
    return lane;
  }

  // The two that a promise compares are called longest.
  private void warmUp(List<Lane> all) {
    progress.accept("warming up");
    for (int i = 0; i < all.size(); i++) {
      all.get(i).warmUp(i < 2 ? course.warmUp() : course.length());
    }
  }

  private static boolean isList(Question question) {
    return question.method().startsWith("List");
  }

  private Lane lane(String name, int inFlight) {
    return byTitle.get(name + ", " + inFlight + " in flight");
  }

  private double fastest() {
    return IN_FLIGHT.stream()
        .mapToDouble(inFlight -> lane("ListEnemies", inFlight).figures().perSecond())
        .max()
        .orElseThrow();
  }

  private List<Row> promises(Row.Asked half) {
    Lane echo = lane("echo", MIDDLE);
    Lane list = lane("ListEnemies", MIDDLE);
    Lane json = lane("ListEnemies, " + Form.JSON, MIDDLE);
    Lane transcoded = lane("ListEnemies, " + Form.TRANSCODED, MIDDLE);
    return List.of(
        new Row.Measured(
            "ListEnemies, of the echo's rate, 16 in flight",
            100 * list.of(echo),
            "%",
            Goal.noLess(90, "%")),
        new Row.Measured(
            "ListEnemies, allocated beyond the echo, 16 in flight",
            list.allocatedBeyond(echo),
            "bytes",
            Goal.noMore(1_024, "bytes")),
        new Row.Measured(
            "Prebuilt JSON, rate of transcoded, 16 in flight",
            json.of(transcoded),
            "times",
            Goal.noLess(3, "times")),
        new Row.Measured(
            half.name() + ", half of the most, p99",
            half.figures().p99(),
            "ms",
            Goal.noMore(3, "ms")),
        new Row.Measured(
            "Server's resident memory under load, the most",
            lanes.stream()
                .filter(this::isProduct)
                .mapToDouble(Lane::mostResidentMiB)
                .max()
                .orElse(0),
            "MiB",
            Goal.noMore(300, "MiB")));
  }

  private boolean isProduct(Lane lane) {
    return !lane.title().startsWith("echo");
  }
}
