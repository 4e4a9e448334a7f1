package dev.undercroft.server;

import dev.undercroft.embedded.EnvoyBinary;
import dev.undercroft.server.edge.TlsFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The packaged product as people run it: processes of their own, in a checkout with its own seeds
/// and data.
final class Product implements AutoCloseable {
  /// `.undercroft` of this checkout.
  static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private final Path checkout;
  private final Map<String, String> environment = new TreeMap<>();

  private Product(Path checkout) {
    this.checkout = checkout;
  }

  /// An empty one, on free ports.
  static Product named(String name) throws IOException {
    var product = new Product(HOME.resolve("it").resolve(name));
    product.close();
    product.makeCheckout();
    product.shareUnpackedPrograms();
    product.environment.put("ENVOY", EnvoyBinary.find(HOME, real("envoy/requirements.txt")) + "");
    product.set(Setting.HOME, product.home() + "");
    for (Setting port : List.of(Setting.EDGE_PORT, Setting.GRPC_PORT, Setting.METRICS_PORT)) {
      product.set(port, "0");
    }
    return product;
  }

  private void makeCheckout() throws IOException {
    Files.createDirectories(data().resolve("seeds"));
    try (var seeds = Files.list(real("data/seeds"))) {
      for (Path seed : seeds.toList()) {
        Files.copy(seed, data().resolve("seeds").resolve(seed.getFileName()));
      }
    }
    Files.createSymbolicLink(checkout.resolve("envoy"), real("envoy"));
    Path page = Files.createDirectories(checkout.resolve("modules/web/dist"));
    Files.writeString(page.resolve("index.html"), "<!doctype html><title>A page</title>");
  }

  /// Serves the page that modules/web built, instead of an empty one.
  void showBuiltPage() throws IOException {
    Path page = checkout.resolve("modules/web/dist");
    Files.delete(page.resolve("index.html"));
    Files.delete(page);
    Files.createSymbolicLink(page, real("modules/web/dist"));
  }

  // Unpacking them again would take seconds and prove nothing.
  private void shareUnpackedPrograms() throws IOException {
    Files.createDirectories(home());
    try (var programs = Files.newDirectoryStream(HOME, "{postgres,redis-server}-*")) {
      for (Path program : programs) {
        Files.createSymbolicLink(home().resolve(program.getFileName()), program);
      }
    }
  }

  private static Path real(String path) {
    return HOME.resolveSibling(path);
  }

  Path checkout() {
    return checkout;
  }

  Path home() {
    return checkout.resolve(".undercroft");
  }

  Path data() {
    return checkout.resolve("data");
  }

  void set(Setting setting, String value) {
    set(setting.variable(), value);
  }

  void set(String variable, String value) {
    environment.put(variable, value);
  }

  /// Lets clients come by TLS.
  Product showing(TlsFiles files) {
    set(Setting.TLS_CERT, files.certificate().toString());
    set(Setting.TLS_KEY, files.key().toString());
    return this;
  }

  /// Changes the first occurrence in a seed file of the data folder, which must be there.
  static void edit(Path data, String seed, String from, String to) throws IOException {
    Path file = data.resolve("seeds").resolve(seed);
    String text = Files.readString(file);
    if (!Pattern.compile(from).matcher(text).find()) {
      throw new IllegalArgumentException(file + " has nothing like " + from);
    }
    Files.writeString(file, text.replaceFirst(from, to));
  }

  /// A copy of the seeds in another folder.
  Path copyOfData(String name) throws IOException {
    Path copy = checkout.resolve(name);
    Files.createDirectories(copy.resolve("seeds"));
    try (var seeds = Files.list(data().resolve("seeds"))) {
      for (Path seed : seeds.toList()) {
        Files.copy(seed, copy.resolve("seeds").resolve(seed.getFileName()));
      }
    }
    return copy;
  }

  /// What a command said and how it ended.
  record Ended(int exit, String out, String err) {}

  /// Runs a command in the checkout to its end.
  Ended run(String... arguments) throws Exception {
    return run(checkout, arguments);
  }

  Ended run(Path folder, String... arguments) throws Exception {
    Path out = Files.createTempFile(home(), "out", ".txt");
    Path err = Files.createTempFile(home(), "err", ".txt");
    Process process = start(folder, out, err, arguments);
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException(List.of(arguments) + " does not end");
      }
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  /// Starts a command that stays, such as `up`.
  Launched launch(String... arguments) throws IOException {
    Path output = Files.createTempFile(home(), "output", ".txt");
    return new Launched(this, start(checkout, output, null, arguments), output);
  }

  /// `up`, when it is.
  Launched up() throws Exception {
    return launch("up").awaitSaying("Ctrl-C stops everything");
  }

  /// What stands before the words of a command, with [#environment], for programs that type one.
  List<String> command() {
    return Packaged.command("-Dundercroft.root=" + checkout);
  }

  Map<String, String> environment() {
    return environment;
  }

  private Process start(Path folder, Path out, Path err, String... arguments) throws IOException {
    List<String> command = command();
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("UNDERCROFT_"));
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile());
    if (err == null) {
      builder.redirectErrorStream(true);
    } else {
      builder.redirectError(err.toFile());
    }
    return builder.start();
  }

  /// What Envoy and the server have logged so far.
  String logs() throws IOException {
    return Files.readString(home().resolve("logs/envoy.log"))
        + Files.readString(home().resolve("logs/server.log"));
  }

  /// Deletes it all; what runs in it must have been stopped.
  @Override
  public void close() throws IOException {
    if (!Files.exists(checkout)) {
      return;
    }
    Files.walkFileTree(
        checkout,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
