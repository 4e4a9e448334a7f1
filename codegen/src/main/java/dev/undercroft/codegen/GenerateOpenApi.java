package dev.undercroft.codegen;

import dev.undercroft.codegen.openapi.OpenApiWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes the OpenAPI document, to each of the files given: `GenerateOpenApi <descriptor set>
/// <proto/README.md> <version> <file> …`.
public final class GenerateOpenApi {
  private GenerateOpenApi() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
      System.err.println(
          "usage: GenerateOpenApi <descriptor set> <proto/README.md> <version> <file> …");
      System.exit(1);
    }
    String document =
        OpenApiWriter.write(
            Files.readAllBytes(Path.of(arguments[0])),
            Files.readString(Path.of(arguments[1])),
            arguments[2]);
    for (String file : Arrays.asList(arguments).subList(3, arguments.length)) {
      Path path = Path.of(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, document);
    }
  }
}
