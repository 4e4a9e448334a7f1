/** The names that TypeScript keeps of an enum, by number. */
export type EnumNames = Readonly<Record<number, string>>;

/** A value of a closed set in words: HISTORY becomes "History". A release may be newer than the page: what it does not know is said by its number. */
export function enumWord(names: EnumNames, value: number, what: string): string {
  const name = names[value];
  return name === undefined ? `${what} ${value}` : name.charAt(0) + name.slice(1).toLowerCase().replaceAll("_", " ");
}
