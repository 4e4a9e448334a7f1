package dev.undercroft.server.edge;

import io.grpc.ServiceDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Every service that the proto folder defines, so that a new one can't be forgotten here.
final class ApiServices {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package undercroft\\.([a-z.0-9]+);");
  private static final Pattern SERVICE = Pattern.compile("(?m)^service ([A-Za-z]+) ");

  private ApiServices() {}

  static List<ServiceDescriptor> all() throws IOException {
    try (var files = Files.walk(EdgeFixture.HOME.resolveSibling("proto"))) {
      return files
          .filter(file -> file.toString().endsWith("_service.proto"))
          .filter(file -> !file.toString().contains("/target/"))
          .sorted()
          .map(ApiServices::service)
          .toList();
    }
  }

  private static ServiceDescriptor service(Path file) {
    try {
      var text = Files.readString(file);
      var feature = PACKAGE.matcher(text);
      var service = SERVICE.matcher(text);
      if (!feature.find() || !service.find()) {
        throw new AssertionError(file + " defines no service of ours");
      }
      var stub =
          Class.forName(
              "dev.undercroft.proto." + feature.group(1) + "." + service.group(1) + "Grpc");
      return (ServiceDescriptor) stub.getMethod("getServiceDescriptor").invoke(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
