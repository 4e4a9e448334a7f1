package dev.undercroft.codegen;

import dev.undercroft.codegen.proto.ProtoWriter;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.SchemaException;
import dev.undercroft.codegen.schema.SchemaReader;
import dev.undercroft.codegen.schema.SeedKeys;
import dev.undercroft.codegen.sql.MigrationDraft;
import dev.undercroft.codegen.sql.MigrationDraft.Migration;
import dev.undercroft.codegen.sql.TablesException;
import dev.undercroft.codegen.typescript.HooksWriter;
import dev.undercroft.codegen.typescript.IdsWriter;
import dev.undercroft.codegen.typescript.MessagesWriter;
import dev.undercroft.codegen.typescript.ReferencePathsWriter;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/// Writes everything that is generated and committed: `Generate <checkout>`. Prints each file that
/// changed; prints the faults and exits with 1, having written nothing, when the schemas or seeds
/// have some.
public final class Generate {
  private static final String PROTO = "proto/gen/" + ProtoWriter.FOLDER;
  private static final String MIGRATIONS = "modules/database/src/main/resources/db/migration";
  private static final String CLIENT = "modules/client/src/gen";

  private Generate() {}

  public static void main(String[] arguments) {
    if (arguments.length != 1) {
      System.err.println("usage: Generate <checkout>");
      System.exit(1);
    }
    int exit = run(Path.of(arguments[0]).normalize(), System.out, System.err);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  static int run(Path checkout, PrintStream out, PrintStream err) {
    try {
      Outputs outputs = outputs(checkout);
      // Before anything is written: schemas that existing rows couldn't follow change nothing.
      migration(checkout)
          .ifPresent(draft -> outputs.file(MIGRATIONS + "/" + draft.file(), draft.sql()));
      outputs.write().forEach(out::println);
      return 0;
    } catch (SchemaException | TablesException e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  /// The migration that a checkout lacks.
  static Optional<Migration> migration(Path checkout) {
    Model model = SchemaReader.read(checkout.resolve("data"));
    Path home = Path.of(System.getProperty("undercroft.home", checkout + "/.undercroft"));
    return MigrationDraft.draft(model, checkout.resolve(MIGRATIONS), home, InstantSource.system());
  }

  /// What a checkout should hold.
  static Outputs outputs(Path checkout) {
    Path data = checkout.resolve("data");
    Model model = SchemaReader.read(data);
    var outputs = new Outputs(checkout);
    outputs.own(PROTO);
    ProtoWriter.write(model).forEach((name, text) -> outputs.file(PROTO + "/" + name, text));
    outputs.file(CLIENT + "/ids.ts", IdsWriter.write(model, SeedKeys.read(data, model)));
    outputs.file(CLIENT + "/hooks.ts", HooksWriter.write(model));
    outputs.file(CLIENT + "/messages.ts", MessagesWriter.write(model));
    outputs.file(CLIENT + "/references.ts", ReferencePathsWriter.write(model));
    return outputs;
  }
}
