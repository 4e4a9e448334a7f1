import { LoreCategory, LoreItemType, type LoreEntry } from "@undercroft/client";

import { enumWord } from "../parts/enumWord";

/** What a release has to read. */
export interface Lore {
  /** In reading order. */
  readonly entries: readonly LoreEntry[];
  /** Those that anything is filed under, in the order in which a reader meets them. */
  readonly categories: readonly Category[];
}

export interface Category {
  /** What addresses call it. */
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

export function loreOf(lore: readonly LoreEntry[]): Lore {
  const entries = lore.toSorted((a, b) => a.sortOrder - b.sortOrder);
  const categories = [...new Set(entries.map(({ category }) => category))];
  return {
    entries,
    categories: categories.map((category) => {
      const key = keyOf(category);
      return { key, name: categoryWord(category), count: filedUnder(entries, key).length };
    }),
  };
}

/** What is filed under a category, in reading order; everything without one. */
export function filedUnder(entries: readonly LoreEntry[], key: string | undefined): readonly LoreEntry[] {
  return key === undefined ? entries : entries.filter(({ category }) => keyOf(category) === key);
}

/** The category's word in addresses; for one that is newer than the page, its number. */
function keyOf(category: LoreCategory): string {
  return (LoreCategory[category] ?? String(category)).toLowerCase();
}

export function categoryWord(category: LoreCategory): string {
  return enumWord(LoreCategory, category, "Category");
}

/** In what form an entry is found. */
export function formWord(form: LoreItemType): string {
  return enumWord(LoreItemType, form, "Form");
}

/** Address of an entry, or of the list; with a category, of a reader who keeps to that. */
export function loreAddress(id: string | undefined, category: string | undefined): string {
  const path = id === undefined ? "/lore" : `/lore/${encodeURIComponent(id)}`;
  return category === undefined ? path : `${path}?${new URLSearchParams({ category })}`;
}
