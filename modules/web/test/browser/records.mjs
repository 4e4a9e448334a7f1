import { readFileSync } from "node:fs";

/** What a seed file of this checkout holds: `up` has published it. */
export function records(kind) {
  return JSON.parse(readFileSync(new URL(`../../../../data/seeds/${kind}.json`, import.meta.url), "utf8")).data;
}
