/** What an address of the character page names; what is undefined is the first of the release. */
export interface Asked {
  readonly race?: string | undefined;
  readonly playerClass?: string | undefined;
  /** Number of the level, as it stands in the address: it may be anything. */
  readonly level?: string | undefined;
}

/** Address of a character: /character/dwarf/warrior, and /character/dwarf/warrior/5 from the second level on. */
export function addressOf(race: string, playerClass: string, level?: number): string {
  const parts = ["", "character", race, playerClass, ...(level === undefined ? [] : [String(level)])];
  return parts.map(encodeURIComponent).join("/");
}

/** Reads the path of an address; the inverse of `addressOf`. Who comes with a class alone has it in the query: `?class=mage`. */
export function askedAt(path: string, query = ""): Asked {
  const [, race, playerClass, level] = path.split("/").filter((part) => part !== "").map(decoded);
  return { race, playerClass: playerClass ?? new URLSearchParams(query).get("class") ?? undefined, level };
}

/** A path may hold anything, a broken escape too: that names nobody, as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
