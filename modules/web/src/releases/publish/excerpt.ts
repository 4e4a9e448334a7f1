/** Lines around a place in a text, and the place itself. */
export interface Excerpt {
  readonly lines: readonly { readonly number: number; readonly text: string }[];
  /** What is meant on the line of the place: the value that begins there. */
  readonly line: number;
  readonly before: string;
  readonly meant: string;
  readonly after: string;
}

const AROUND = 2;
/** A JSON text, a bare word or a number, or any one sign. */
const VALUE = /^(?:"(?:\\.|[^"\\])*"?|[\w.+-]+|.)/su;

/**
 * What to show of a file at a fault.
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
export function excerptOf(text: string, line: number, column: number): Excerpt {
  const all = text.split(/\r?\n/);
  const at = Math.min(Math.max(line, 1), all.length);
  const first = Math.max(at - AROUND, 1);
  const meantLine = all[at - 1] ?? "";
  const start = Math.min(Math.max(column, 1) - 1, meantLine.length);
  const meant = VALUE.exec(meantLine.slice(start))?.[0] ?? "";
  return {
    lines: all.slice(first - 1, at + AROUND).map((each, i) => ({ number: first + i, text: each })),
    line: at,
    before: meantLine.slice(0, start),
    meant,
    after: meantLine.slice(start + meant.length),
  };
}
