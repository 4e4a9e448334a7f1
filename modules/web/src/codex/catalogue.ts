import type { DescMessage, Message } from "@bufbuild/protobuf";
import { ContentSchema, type Content } from "@undercroft/client";

import { entryOf, isHidden, type Entry } from "./entry";
import { kindsOf, type Kind } from "./kinds";
import { leavesOf, named, valueOf } from "./reflect";
import { referenceAt } from "./references";

/** The records of one kind, in the order in which people look for them. */
export interface Shelf {
  readonly kind: Kind;
  readonly entries: readonly Entry[];
  /** How many more there are, which players are not shown yet. */
  readonly hidden: number;
}

/** A record that names another one, and by which field. */
export interface Naming {
  readonly from: Entry;
  readonly path: string;
}

/** All records of a release, and how they name each other. */
export interface Catalogue {
  /** The kinds that the release has records of. */
  readonly shelves: readonly Shelf[];
  /** One that is hidden too. */
  find(kind: string, id: string): Entry | undefined;
  /** Who names it. */
  naming(entry: Entry): readonly Naming[];
}

const made = new WeakMap<Content, Catalogue>();

/** Made once for each release. */
export function catalogueOf(content: Content): Catalogue {
  const known = made.get(content) ?? catalogueBy(ContentSchema, content);
  made.set(content, known);
  return known;
}

/** The same for content of any schema. */
export function catalogueBy(schema: DescMessage, content: Message): Catalogue {
  const shelves = kindsOf(schema).map((kind) => ({ kind, all: recordsOf(kind, content).map((record) => entryOf(kind, record)) }));
  const entries = new Map(shelves.flatMap(({ all }) => all.map((entry) => [keyOf(entry.kind.name, entry.id), entry])));
  const namings = new Map<Entry, Naming[]>();
  for (const from of entries.values()) {
    for (const { path, target, feared } of targetsOf(from, entries)) {
      connect(from, target, path);
      if (target !== from && !isHidden(from)) {
        const known = namings.get(target) ?? [];
        known.push({ from, path: feared ? `${path} feared` : path });
        namings.set(target, known);
      }
    }
  }
  return {
    shelves: shelves.filter(({ all }) => all.length > 0).map(({ kind, all }) => shelfOf(kind, all)),
    find: (kind, id) => entries.get(keyOf(kind, id)),
    naming: (entry) => namings.get(entry) ?? [],
  };
}

function recordsOf({ field }: Kind, content: Message): Message[] {
  const held = valueOf(content, field);
  return held === undefined ? [] : ([held].flat() as Message[]);
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

function targetsOf(from: Entry, entries: ReadonlyMap<string, Entry>) {
  return leavesOf(from.kind.record, from.message, from.kind.name).flatMap(({ path, value, within }) => {
    const to = referenceAt(path, value);
    const target = to && entries.get(keyOf(to.kind, to.id));
    // A resistance below zero is a weakness.
    return target ? [{ path, target, feared: "fraction" in within && Number(within.fraction) < 0 }] : [];
  });
}

/** What is named by a floor belongs to it, what names an element has to do with it, and a creature looks like what it is. */
function connect(from: Entry, target: Entry, path: string): void {
  if (from.kind.name === "floors" && path.startsWith("floors.")) {
    from.floors.forEach((floor) => target.floors.add(floor));
  }
  if (target.kind.name === "elements") {
    from.elements.add(target.id);
  }
  if (path === "creatures.enemy" || path === "creatures.boss") {
    from.symbol = target.symbol;
  }
}

function shelfOf(kind: Kind, all: readonly Entry[]): Shelf {
  const shown = all.filter((entry) => !isHidden(entry));
  return { kind, entries: shown.toSorted(asLookedFor), hidden: all.length - shown.length };
}

/** From the entrance down, and by name. */
function asLookedFor(a: Entry, b: Entry): number {
  return rank(a) - rank(b) || a.name.localeCompare(b.name, "en", { numeric: true });
}

function rank({ kind, message }: Entry): number {
  return Number(named(kind.record, message, "floor") ?? 0);
}
