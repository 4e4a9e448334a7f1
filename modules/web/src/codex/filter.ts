import { pathOf } from "./address";
import type { Catalogue, Shelf } from "./catalogue";
import { normal, type Entry } from "./entry";

/** What a list is narrowed by, as the query of an address has it. */
export const FILTERS = ["kind", "floor", "element", "rarity"] as const;

export type Filters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

/** Reads the query of an address, such as kind=items&rarity=rare; what it doesn't know it leaves out. */
export function filtersIn(query: string): Filters {
  const given = new URLSearchParams(query);
  return Object.fromEntries(FILTERS.flatMap((name) => (given.get(name) ? [[name, given.get(name)]] : [])));
}

/** The inverse: with its question mark, or nothing. */
export function queryOf(filters: Filters): string {
  const query = new URLSearchParams(FILTERS.flatMap((name) => (filters[name] ? [[name, filters[name]]] : []))).toString();
  return query && `?${query}`;
}

/** The values that a filter can have among these records: kinds as they stand there, floors from the entrance down. */
export function choices(entries: readonly Entry[], filter: keyof Filters): string[] {
  const values = [...new Set(entries.flatMap((entry) => valuesOf(entry, filter)))];
  switch (filter) {
    case "floor":
      return values.sort((a, b) => Number(a) - Number(b));
    case "rarity":
      return values.sort((a, b) => RARITIES.indexOf(a) - RARITIES.indexOf(b));
    default:
      return values;
  }
}

/** From what lies about to what there is one of; one that is not here yet comes first. */
const RARITIES = ["common", "uncommon", "rare", "epic", "legendary"];

/**
 * The shelves with what passes the filters and says every sought word; those whose name does come first. What is sought
 * without a letter or digit is a glyph, as the map shows it.
 */
export function matching({ shelves }: Catalogue, filters: Filters, sought: string): Shelf[] {
  const words = [...new Set(normal(sought).split(" "))];
  const glyph = words[0] === "" ? sought.trim() : "";
  return shelves
    .map((shelf) => {
      const passing = shelf.entries.filter((entry) => passes(entry, filters) && (glyph === "" || entry.symbol === glyph));
      return { ...shelf, entries: bestFirst(passing, words) };
    })
    .filter(({ entries }) => entries.length > 0);
}

function passes(entry: Entry, filters: Filters): boolean {
  return FILTERS.every((name) => filters[name] === undefined || valuesOf(entry, name).includes(filters[name]));
}

function valuesOf({ kind, floors, elements, rarity }: Entry, filter: keyof Filters): string[] {
  switch (filter) {
    case "kind":
      return [pathOf(kind.name)];
    case "floor":
      return [...floors].map(String);
    case "element":
      return [...elements];
    case "rarity":
      return rarity === undefined ? [] : [rarity];
  }
}

function bestFirst(entries: readonly Entry[], words: readonly string[]): Entry[] {
  const called = entries.filter(({ title }) => words.every((word) => title.includes(word)));
  const saying = entries.filter(({ title, text }) => words.every((word) => title.includes(word) || text.includes(` ${word}`)));
  return [...new Set([...called, ...saying])];
}
