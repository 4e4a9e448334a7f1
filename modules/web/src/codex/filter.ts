/** What a search looks through. */
export interface Searchable {
  readonly id: string;
  readonly name: string;
  readonly element?: string | undefined;
}

/** The groups with the rows that hold every sought word in name, id or element; groups without any are left out. */
export function matching<R extends Searchable, G extends { readonly rows: readonly R[] }>(
  groups: readonly G[],
  sought: string,
): G[] {
  const words = sought.toLowerCase().split(/\s+/);
  return groups
    .map((group) => ({ ...group, rows: group.rows.filter((row) => words.every((word) => holds(row, word))) }))
    .filter((group) => group.rows.length > 0);
}

function holds({ id, name, element = "" }: Searchable, word: string): boolean {
  return [name.toLowerCase(), id, element].some((text) => text.includes(word));
}
