package dev.undercroft.codegen;

import dev.undercroft.codegen.openapi.OpenApiWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Writes the OpenAPI document to each of the files given: `GenerateOpenApi <descriptor set>
/// <proto/README.md> <version> <file> …`. Prints what it doesn't understand and exits with 1.
public final class GenerateOpenApi {
  private GenerateOpenApi() {}

  public static void main(String[] arguments) {
    if (arguments.length < 4) {
      System.err.println("usage: GenerateOpenApi <descriptor set> <README> <version> <file> …");
      System.exit(1);
    }
    List<Path> files = Arrays.stream(arguments).skip(3).map(Path::of).toList();
    int exit = run(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], files, System.err);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  static int run(
      Path descriptorSet, Path readme, String version, List<Path> files, PrintStream err) {
    try {
      String document =
          OpenApiWriter.write(Files.readAllBytes(descriptorSet), Files.readString(readme), version);
      for (Path file : files) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, document);
      }
      return 0;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
