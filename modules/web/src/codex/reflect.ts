import type { DescEnum, DescField, DescMessage, Message } from "@bufbuild/protobuf";

import { worded } from "./words";

/** A plain value somewhere in a record. */
export interface Leaf {
  /** Names of kind and fields that lead to it, as REFERENCES has them: bosses.loot.item_id. */
  readonly path: string;
  readonly field: DescField;
  readonly value: unknown;
  /** The message that it stands in. */
  readonly within: Message;
}

/** What a field of the message holds; undefined when it is absent. */
export function valueOf(message: Message, field: DescField): unknown {
  return (message as unknown as Readonly<Record<string, unknown>>)[field.localName];
}

/** The same by the field's name, for those fields that only some kinds have. */
export function named(desc: DescMessage, message: Message, name: string): unknown {
  const field = desc.fields.find((each) => each.name === name);
  return field && valueOf(message, field);
}

/** A field and what it holds. */
export type Part = readonly [field: DescField, value: unknown];

/** The fields of a message that say something: not absent, no empty text or list, no unset word of a closed set. */
export function partsOf(desc: DescMessage, message: Message): Part[] {
  return desc.fields
    .map((field) => [field, valueOf(message, field)] as const)
    .filter(([{ fieldKind }, value]) => {
      const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
      return !empty && !(fieldKind === "enum" && value === 0);
    });
}

/** All plain values of a message and of those within it. */
export function leavesOf(desc: DescMessage, message: Message, path: string): Leaf[] {
  return partsOf(desc, message).flatMap(([field, value]) => {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const at = `${path}.${field.name}`;
    return values.flatMap((each) => {
      return field.message ? leavesOf(field.message, each as Message, at) : { path: at, field, value: each, within: message };
    });
  });
}

/** A value of a closed set as a word. A release may be newer than the page: a number that it does not know is said. */
export function wordOf(desc: DescEnum, value: number): string {
  const known = desc.value[value];
  const prefix = (desc.values[0]?.name.length ?? 0) - "UNSPECIFIED".length;
  return known === undefined ? `${value}, which this page does not know yet` : worded(known.name.slice(prefix).toLowerCase());
}
