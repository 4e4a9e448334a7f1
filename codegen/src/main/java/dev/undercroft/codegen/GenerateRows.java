package dev.undercroft.codegen;

import dev.undercroft.codegen.kinds.KindsWriter;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.SchemaException;
import dev.undercroft.codegen.schema.SchemaReader;
import java.io.PrintStream;
import java.nio.file.Path;

/// Writes the Java package dev.undercroft.content.gen into a source folder below target:
/// `GenerateRows <data folder> <source folder>`. Prints the faults and exits with 1 when the
/// schemas have some.
public final class GenerateRows {
  private static final String PACKAGE = "dev/undercroft/content/gen";

  private GenerateRows() {}

  public static void main(String[] arguments) {
    if (arguments.length != 2) {
      System.err.println("usage: GenerateRows <data folder> <source folder>");
      System.exit(1);
    }
    int exit = run(Path.of(arguments[0]), Path.of(arguments[1]), System.err);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  static int run(Path dataFolder, Path sourceFolder, PrintStream err) {
    try {
      Model model = SchemaReader.read(dataFolder.normalize());
      var outputs = new Outputs(sourceFolder);
      outputs.own(PACKAGE);
      KindsWriter.write(model).forEach((name, text) -> outputs.file(PACKAGE + "/" + name, text));
      outputs.write();
      return 0;
    } catch (SchemaException e) {
      err.println(e.getMessage());
      return 1;
    }
  }
}
