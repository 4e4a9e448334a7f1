package dev.undercroft.codegen.openapi;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The reasons of proto/README.md, which a test compares with those in the code.
final class ErrorTable {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([A-Z_]+|\\d{3}) \\| ([A-Z_]+) \\| (.*?) \\| (.*?) \\|");
  private static final Pattern WORD = Pattern.compile("\\b[A-Z]+(?:_[A-Z]+)*\\b");
  private static final Pattern MESSAGE = Pattern.compile("`(undercroft\\.[a-z0-9.]+\\.[A-Z]\\w*)`");

  /// HTTP status of each gRPC status that the table has; Envoy's transcoder decides.
  private static final Map<String, Integer> HTTP =
      Map.ofEntries(
          Map.entry("INVALID_ARGUMENT", 400),
          Map.entry("UNAUTHENTICATED", 401),
          Map.entry("PERMISSION_DENIED", 403),
          Map.entry("NOT_FOUND", 404),
          Map.entry("ABORTED", 409),
          Map.entry("ALREADY_EXISTS", 409),
          Map.entry("RESOURCE_EXHAUSTED", 429),
          Map.entry("INTERNAL", 500),
          Map.entry("UNIMPLEMENTED", 501),
          Map.entry("UNAVAILABLE", 503),
          Map.entry("DEADLINE_EXCEEDED", 504));

  /// Why a call is refused.
  ///
  /// @param http status that it comes with
  /// @param when what has happened
  /// @param remedy what the client should do
  record Reason(String name, int http, String when, String remedy) {
    String line() {
      return "- `%s`: %s. Then %s.".formatted(name, when, remedy);
    }
  }

  private final Map<String, Reason> reasons = new LinkedHashMap<>();

  /// Full names of messages that come as details of a refusal.
  private final List<String> details;

  private ErrorTable(List<String> details) {
    this.details = details;
  }

  static ErrorTable parse(String readme) {
    var table =
        new ErrorTable(MESSAGE.matcher(readme).results().map(m -> m.group(1)).distinct().toList());
    Matcher row = ROW.matcher(readme);
    while (row.find()) {
      var reason = new Reason(row.group(2), http(row.group(1)), row.group(3), row.group(4));
      table.reasons.put(reason.name(), reason);
    }
    return table;
  }

  private static int http(String status) {
    Integer http = HTTP.get(status);
    return http == null ? Integer.parseInt(status) : http;
  }

  List<String> details() {
    return details;
  }

  List<Reason> reasons() {
    return List.copyOf(reasons.values());
  }

  /// The reasons that texts name, by HTTP status.
  Map<Integer, List<Reason>> namedIn(String... texts) {
    return Arrays.stream(texts)
        .flatMap(text -> WORD.matcher(text).results())
        .map(word -> reasons.get(word.group()))
        .filter(Objects::nonNull)
        .distinct()
        .collect(groupingBy(Reason::http, TreeMap::new, toList()));
  }
}
