import { AIBehavior } from "@undercroft/client";

/** An id as words: dark_bolt becomes "dark bolt". */
export function spoken(id: string): string {
  return id.replaceAll("_", " ");
}

/** Parts of the names of fields and words that nobody says. */
const PLAIN: Readonly<Record<string, string>> = {
  aoe: "area",
  armor: "armour",
  atk: "attack",
  bl: "bottom left",
  br: "bottom right",
  color: "colour",
  colors: "colours",
  con: "constitution",
  crit: "critical",
  dc: "difficulty",
  def: "defence",
  defense: "defence",
  dex: "dexterity",
  fov: "field of view",
  gte: "at least",
  h: "horizontal",
  hp: "health",
  id: "",
  is: "",
  lte: "at most",
  max: "maximum",
  min: "minimum",
  mod: "factor",
  mult: "factor",
  multiplier: "factor",
  str: "strength",
  tl: "top left",
  tr: "top right",
  ui: "screen",
  v: "vertical",
  xp: "experience",
};

/** The name of a field or a word of a closed set, in words: "attack modifier" of atk_modifier. */
export function worded(name: string): string {
  return name
    .split("_")
    .map((part) => PLAIN[part] ?? part)
    .join(" ")
    .trim();
}

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const BEHAVIOURS: Partial<Record<AIBehavior, string>> = {
  [AIBehavior.AI_BEHAVIOR_CHASE]: "Walks straight at you once it has seen you.",
  [AIBehavior.AI_BEHAVIOR_RANGED_KITE]: "Keeps its distance and attacks from afar.",
  [AIBehavior.AI_BEHAVIOR_AGGRESSIVE]: "Attacks on sight and never retreats.",
  [AIBehavior.AI_BEHAVIOR_STEALTH]: "Stays unseen until it is close enough to strike.",
  [AIBehavior.AI_BEHAVIOR_ELEMENTAL]: "Fights with the attacks of its element.",
};

/** How a creature fights. A release may be newer than the page, so a number it does not know is said, not hidden. */
export function behaviour(type: AIBehavior | undefined): string {
  if (type === undefined || type === AIBehavior.AI_BEHAVIOR_UNSPECIFIED) {
    return "Wanders, and chases what it bumps into.";
  }
  return BEHAVIOURS[type] ?? `Fights in a way this page does not know yet (behaviour ${type}).`;
}

/** What a resistance means in play; `fraction` is the part of the damage that is ignored, negative for a weakness. */
export function resistance(fraction: number): string {
  const percent = Math.round(Math.abs(fraction) * 100);
  if (fraction >= 1) {
    return "immune";
  }
  return fraction < 0 ? `weak, takes ${percent}% more` : `takes ${percent}% less`;
}

/** A range of floors: "Floor 2", "Floors 2–5". */
export function floors(first: number, last: number): string {
  return first === last ? `Floor ${first}` : `Floors ${first}–${last}`;
}

/** Floors that need not follow each other: "Floors 2–4", "Floors 4, 8". */
export function floorList(numbers: readonly number[]): string {
  const [first = 0, last = first] = [numbers[0], numbers.at(-1)];
  return last - first === numbers.length - 1 ? floors(first, last) : `Floors ${numbers.join(", ")}`;
}

/** A number that shows its sign, with a true minus: +4, −1, 0. */
export function signed(value: number): string {
  if (value === 0) {
    return "0";
  }
  return value > 0 ? `+${value}` : `−${-value}`;
}

/** What an ability score adds to a roll: domain rule floor((score − 10) / 2). */
export function modifier(score: number): number {
  return Math.floor((score - 10) / 2);
}

/** Parts of a whole, by what their fields are called. */
const PARTS = /chance|_rate|share|fraction|_bonus$|steal|thorns|resistance_all|reduction|penalty|per_point/;

/**
 * A number of a field in words: factors as ×1.5, parts of a whole in percent, what is added to something else with its
 * sign. `path` tells which it is, `real` whether it has decimals.
 */
export function figure(path: string, value: number, real: boolean): string {
  const sign = /_(bonus|modifier|penalty)$/.test(path) ? signed : plain;
  if (/(mult|multiplier|factor|amplification)$/.test(path) || (real && path.endsWith("_mod"))) {
    return `×${plain(value)}`;
  }
  return real && PARTS.test(path) ? `${sign(rounded(value * 100))}%` : sign(rounded(value));
}

/** What a number is counted in, by the name of its field. */
export function unit(name: string): string | undefined {
  if (/cooldown|duration|turns$/.test(name)) {
    return "turns";
  }
  return /range$|radius|distance/.test(name) ? "tiles" : undefined;
}

function plain(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

/** Without the dust of binary fractions. */
function rounded(value: number): number {
  return Number(value.toFixed(4));
}
