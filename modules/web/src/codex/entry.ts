import type { Message } from "@bufbuild/protobuf";

import type { Kind } from "./kinds";
import { leavesOf, named, wordOf } from "./reflect";
import { capital, floorList, spoken } from "./words";

/** One record of any kind, with what lists, searches and links ask of it. */
export interface Entry {
  readonly kind: Kind;
  /** Its key; empty for a kind of one record. */
  readonly id: string;
  readonly name: string;
  /** A creature gets that of the enemy or boss that it is. */
  symbol: string;
  /** Its own, which colours it. */
  readonly element: string | undefined;
  readonly rarity: string | undefined;
  /** What it is grouped by within its kind, in words. */
  readonly category: string | undefined;
  /** Floors where it belongs. */
  readonly floors: Set<number>;
  /** All that it has to do with. */
  readonly elements: Set<string>;
  /** Name and id in lower case, and all that it says, each word after a space. */
  readonly title: string;
  readonly text: string;
  readonly message: Message;
}

/** Whether it is there, but not for players to see yet. */
export function isHidden({ kind, message }: Entry): boolean {
  return named(kind.record, message, "hidden") === true;
}

export function entryOf(kind: Kind, message: Message): Entry {
  const text = (name: string) => asText(named(kind.record, message, name));
  const key = named(kind.record, message, "id") ?? named(kind.record, message, "number") ?? named(kind.record, message, "level");
  const id = kind.single ? "" : String(key);
  const name = text("name") ?? text("title") ?? nameBy(kind, id, typeof key === "number");
  const said = saidBy(kind, message);
  return {
    kind,
    id,
    name,
    symbol: text("symbol") ?? text("wall_unicode") ?? text("symbol_visible") ?? kind.glyph ?? (typeof key === "number" ? id : name.charAt(0)),
    element: kind.name === "elements" ? id : text("element"),
    rarity: wordAt(kind, message, "rarity"),
    category: wordAt(kind, message, "category"),
    floors: floorsOf(kind, message),
    elements: new Set(kind.name === "elements" ? [id] : []),
    title: `${name} ${spoken(id)} ${id}`.toLowerCase(),
    text: ` ${normal(`${name} ${id} ${kind.one} ${said}`)} `,
    message,
  };
}

/** Text as searches compare it: lower case, one space between words and nothing else. */
export function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

/** Where it is met or what sort it is, for the end of a row. */
export function placeOf({ kind, rarity, floors, category }: Entry): string {
  return rarity ?? (floors.size > 0 && kind.name !== "floors" ? floorList([...floors].toSorted((a, b) => a - b)) : (category ?? ""));
}

function nameBy(kind: Kind, id: string, numbered: boolean): string {
  if (kind.single) {
    return kind.title;
  }
  return capital(numbered ? `${kind.one} ${id}` : spoken(id));
}

function saidBy(kind: Kind, message: Message): string {
  return leavesOf(kind.record, message, kind.name)
    .map(({ field, value }) => (field.enum ? wordOf(field.enum, value as number) : typeof value === "string" ? value : ""))
    .join(" ");
}

function wordAt({ record }: Kind, message: Message, name: string): string | undefined {
  const field = record.fields.find((each) => each.name === name);
  const value = named(record, message, name);
  return field?.enum && typeof value === "number" && value !== 0 ? wordOf(field.enum, value) : undefined;
}

/** Those that it names itself; those that name it are added by the catalogue. */
function floorsOf({ record, name }: Kind, message: Message): Set<number> {
  const [first, last, floor, floors] = ["min_floor", "max_floor", name === "floors" ? "number" : "floor", "floors"].map((field) =>
    named(record, message, field),
  );
  if (typeof first === "number" && typeof last === "number") {
    return new Set(Array.from({ length: Math.min(last - first + 1, 100) }, (_, i) => first + i));
  }
  return new Set([floor, floors].flat().filter((each) => typeof each === "number"));
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
