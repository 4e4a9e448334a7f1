// Compares target/gen, which this build wrote, with the committed src/gen: a difference fails. `--write` copies instead.
// ids.ts, hooks.ts, messages.ts and references.ts are not looked at: codegen writes and compares them itself.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const client = join(import.meta.dirname, "..");
const fresh = join(client, "target/gen");
const committed = join(client, "src/gen");
const OTHERS = ["ids.ts", "hooks.ts", "messages.ts", "references.ts"];

const written = files(fresh);
const superfluous = files(committed).filter((file) => !written.includes(file) && !OTHERS.includes(file));

if (process.argv.includes("--write")) {
  cpSync(fresh, committed, { recursive: true });
  superfluous.forEach((file) => rmSync(join(committed, file)));
} else {
  const differing = [...written.filter((file) => !same(file)), ...superfluous];
  if (differing.length > 0) {
    console.error("modules/client/src/gen is not what the API and the schemas say:");
    differing.forEach((file) => console.error(`  ${file}`));
    console.error("Run ./undercroft generate and commit what changes.");
    process.exit(1);
  }
}

function files(folder) {
  return readdirSync(folder, { recursive: true }).filter((file) => file.endsWith(".ts")).sort();
}

function same(file) {
  const path = join(committed, file);
  return existsSync(path) && readFileSync(path).equals(readFileSync(join(fresh, file)));
}
