// Runs `npm ci` when package-lock.json is not the one that node_modules was made from. Maven calls it before anything of npm.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const modules = join(import.meta.dirname, "..");
const stamp = join(modules, "node_modules", ".undercroft-lock");
const lock = createHash("sha256").update(readFileSync(join(modules, "package-lock.json"))).digest("hex");

if (installed() !== lock) {
  execFileSync("npm", ["ci", "--no-progress", "--loglevel=error"], { cwd: modules, stdio: "inherit" });
  writeFileSync(stamp, lock);
}

/** Hash of the lockfile that node_modules was made from; undefined when there is none. */
function installed() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}
