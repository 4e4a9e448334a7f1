import { AIBehavior } from "@undercroft/client";

/** An id as words: dark_bolt becomes "dark bolt". */
export function spoken(id: string): string {
  return id.replaceAll("_", " ");
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
