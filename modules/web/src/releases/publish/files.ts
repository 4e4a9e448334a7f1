import type { SeedText } from "@undercroft/client/releases";

/** What the server takes at once, in bytes of all files together. */
const MOST_BYTES = 500_000;

/** The files of before and those that came, which take the place of those of their name; in the order of the names. */
export function joined(before: readonly SeedText[], come: readonly SeedText[]): SeedText[] {
  const names = new Set(come.map(({ name }) => name));
  return [...before.filter(({ name }) => !names.has(name)), ...come].toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Why the server need not be asked about the files; undefined when it has to. */
export function slipIn(files: readonly SeedText[]): string | undefined {
  const other = files.find(({ name }) => !name.endsWith(".json"));
  if (other !== undefined) {
    return `${other.name} is no seed file: those end in .json, as in data/seeds.`;
  }
  const bytes = files.reduce((sum, { text }) => sum + sizeOf(text), 0);
  return bytes > MOST_BYTES
    ? `These files have ${bytes.toLocaleString("en")} bytes, and at once at most ${MOST_BYTES.toLocaleString("en")} can be planned. Leave out those that you did not edit.`
    : undefined;
}

/** Bytes of a text in UTF-8. */
export function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
