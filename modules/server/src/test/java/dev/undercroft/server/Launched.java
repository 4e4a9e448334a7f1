package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.testkit.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// A process of the product that stays, with its children.
final class Launched implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  // What is promised to whoever stops it.
  private static final Duration STOP = Duration.ofSeconds(10);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Product product;
  private final Process process;
  private final Path output;

  Launched(Product product, Process process, Path output) {
    this.product = product;
    this.process = process;
    this.output = output;
  }

  /// Everything that it has printed so far.
  String output() throws IOException {
    return Files.readString(output);
  }

  Launched awaitSaying(String words) throws Exception {
    await(
        START,
        () -> {
          assertThat(process.isAlive() || output().contains(words)).as(output()).isTrue();
          return output().contains(words);
        });
    return this;
  }

  long pid() {
    return process.pid();
  }

  RunFile runFile() {
    return RunFile.read(product.home()).orElseThrow();
  }

  /// @param headers names and values in turn
  HttpResponse<String> get(String path, String... headers) throws Exception {
    return fetch(runFile().web() + path, headers);
  }

  static HttpResponse<String> fetch(String url, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(url));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  /// All processes below it, theirs included.
  List<Long> children() {
    return process.descendants().map(ProcessHandle::pid).toList();
  }

  /// Ends it as Ctrl-C does, and proves that nothing is left.
  void stop() throws Exception {
    List<Long> children = children();
    TestServers.signal("TERM", pid());
    assertThat(process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)).as("has ended").isTrue();
    assertThat(children).allMatch(Launched::isGone);
    await(STOP, () -> processesOfHome().isEmpty());
    assertThat(RunFile.in(product.home())).doesNotExist();
  }

  /// Ends it as nobody should.
  void kill() throws Exception {
    List<Long> children = children();
    process.destroyForcibly().waitFor();
    await(STOP, () -> children.stream().allMatch(Launched::isGone));
    await(STOP, () -> processesOfHome().isEmpty());
  }

  // Also those that were no children yet when somebody looked.
  private List<Long> processesOfHome() {
    return ProcessHandle.allProcesses()
        .filter(each -> each.info().commandLine().orElse("").contains(product.home().toString()))
        .map(ProcessHandle::pid)
        .filter(pid -> !isGone(pid))
        .toList();
  }

  static void await(Duration limit, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("still waiting after %s", limit).isLessThan(end);
      Thread.sleep(20);
    }
  }

  // One that ended but whose parent hasn't asked for its end (state Z) is gone for us.
  static boolean isGone(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException e) {
      return ProcessHandle.of(pid).isEmpty();
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
