import { Figure, type FigureMove } from "@undercroft/client/releases";

import { figure, signed } from "../../codex/words";

/** How a figure is called and counted. */
interface Reading {
  readonly name: string;
  /** Whether it is part of a whole, and read in percent. */
  readonly part?: boolean;
}

const READINGS: Readonly<Record<number, Reading>> = {
  [Figure.MAX_HP]: { name: "Health" },
  [Figure.ATTACK]: { name: "Attack" },
  [Figure.DEFENCE]: { name: "Defence" },
  [Figure.BLOWS_TO_KILL]: { name: "Blows to kill" },
  [Figure.BLOWS_TO_FALL]: { name: "Blows to fall" },
  [Figure.HIT_CHANCE]: { name: "Chance to hit", part: true },
  [Figure.CHANCE_TO_BE_HIT]: { name: "Chance to be hit", part: true },
  [Figure.DAMAGE_DEALT]: { name: "Damage dealt a round" },
  [Figure.DAMAGE_TAKEN]: { name: "Damage taken a round" },
  [Figure.DANGER]: { name: "Danger", part: true },
  [Figure.KILLS_TO_NEXT_LEVEL]: { name: "Kills to the next level" },
};

/** A server may be newer than the page: a figure that it does not know is said by its number. */
export function nameOf(what: Figure): string {
  return READINGS[what]?.name ?? `Figure ${what}`;
}

/** A value as it is read: 34%, 4, 11.5; "none" where there is nothing to compute it of. */
export function read(what: Figure, value: number | undefined): string {
  return value === undefined ? "none" : shown(what, value, (each) => figure("", each, false));
}

/** By how much it moved, with its sign. */
export function readMove(what: Figure, by: number): string {
  return shown(what, by, signed);
}

function shown(what: Figure, value: number, words: (value: number) => string): string {
  const { part = false } = READINGS[what] ?? {};
  const scaled = part ? value * 100 : value;
  // A tenth is as much as matters; of what is smaller, two figures.
  const digits = scaled !== 0 && Math.abs(scaled) < 1 ? Number(scaled.toPrecision(2)) : Number(scaled.toFixed(1));
  return words(digits) + (part ? "%" : "");
}

/** The same figure of several heroes: from the least to the most. */
export function readRange(what: Figure, values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  const [least, most] = [read(what, known[0]), read(what, known.at(-1))];
  return least === most ? least : `${least}–${most}`;
}

/** The moves by how far they went: undefined where one of both sides is missing. */
export function distances(moves: readonly FigureMove[]): number[] {
  return moves.flatMap(({ before, after }) => (before === undefined || after === undefined ? [] : after - before));
}

/** The same for several heroes: "+1", or "+1…+3" where it went further for some. */
export function readMoves(what: Figure, moves: readonly FigureMove[]): string {
  const by = distances(moves).toSorted((a, b) => a - b);
  const [least, most] = [by[0], by.at(-1)];
  if (least === undefined || most === undefined) {
    return moves.some(({ after }) => after !== undefined) ? "new" : "gone";
  }
  const [from, to] = [readMove(what, least), readMove(what, most)];
  return from === to ? from : `${from}…${to}`;
}

/** Up, down, or both: for the colour beside the sign. */
export function direction(moves: readonly FigureMove[]): "up" | "down" | undefined {
  const by = distances(moves);
  if (by.every((each) => each > 0) && by.length > 0) {
    return "up";
  }
  return by.every((each) => each < 0) && by.length > 0 ? "down" : undefined;
}
