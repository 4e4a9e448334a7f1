// Compiles what a user of the package would write: the files beside this one, and every example of README.md and EXAMPLES.md.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const client = join(import.meta.dirname, "../..");
const examples = join(client, "target/examples");

rmSync(examples, { recursive: true, force: true });
mkdirSync(examples, { recursive: true });
const pages = ["README.md", "EXAMPLES.md"].map((page) => readFileSync(join(client, page), "utf8"));
const blocks = pages.flatMap((page) => [...page.matchAll(/^```tsx?\n(.*?)^```$/gms)].map(([, code]) => code));
blocks.forEach((code, i) => writeFileSync(join(examples, `example-${i + 1}.tsx`), `${code}\nexport {};\n`));

try {
  execFileSync("npx", ["--no-install", "tsc", "-p", "test/types"], { cwd: client, stdio: "inherit" });
} catch {
  process.exit(1);
}
console.log(`Types hold: wrong fields and ids are refused, ${blocks.length} examples of README.md and EXAMPLES.md compile.`);
