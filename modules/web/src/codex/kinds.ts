import type { DescField, DescMessage } from "@bufbuild/protobuf";
import { ContentSchema } from "@undercroft/client";

import { capital, worded } from "./words";

/** A kind of content: what one field of Content holds. */
export interface Kind {
  /** As schemas and the API call it: status_effects. */
  readonly name: string;
  /** All of it, for people: "Status effects". */
  readonly title: string;
  /** One record of it: "status effect". */
  readonly one: string;
  /** Stands for a record that has no glyph of its own; without one, its number or the first letter of its name does. */
  readonly glyph: string | undefined;
  /** Whether it is one record, which has no key. */
  readonly single: boolean;
  readonly field: DescField;
  readonly record: DescMessage;
}

/** What a kind's name does not say by itself. Kinds that are not here get by without. */
const SAID: Readonly<Record<string, Partial<Pick<Kind, "title" | "one" | "glyph">>>> = {
  races: { glyph: "@" },
  classes: { glyph: "@", one: "class" },
  elements: { glyph: "≈" },
  status_effects: { glyph: "%" },
  abilities: { glyph: "*" },
  progression: { title: "Levels" },
  combat: { glyph: "×", title: "Combat rules", one: "rules" },
  feats: { glyph: "+" },
  vows: { glyph: "=" },
  achievements: { glyph: "¤" },
  creatures: { title: "Bestiary" },
  lore: { glyph: "?" },
  narrative: { glyph: "“", one: "texts" },
  ui: { glyph: "▭", title: "Screen", one: "rules" },
};

/** The kinds of a schema of content, in its order. */
export function kindsOf(content: DescMessage): Kind[] {
  return content.fields.flatMap((field) => {
    if (field.message === undefined) {
      return [];
    }
    const { name, message } = field;
    return {
      name,
      title: capital(worded(name)),
      one: message.name.replace(/\B[A-Z]/g, " $&").toLowerCase(),
      glyph: undefined,
      ...SAID[name],
      single: field.fieldKind === "message",
      field,
      record: message,
    };
  });
}

/** Those that this page was built with. */
export const KINDS = kindsOf(ContentSchema);

/** A page elsewhere that shows the record in its own way. */
export function otherPage(kind: string, id: string): { href: string; words: string } | undefined {
  const given = encodeURIComponent(id);
  switch (kind) {
    case "races":
      return { href: `/character/${given}`, words: "Try it on a character" };
    case "classes":
      return { href: `/character?class=${given}`, words: "Try it on a character" };
    case "floors":
      return { href: `/floors/${given}`, words: "Walk this floor" };
    case "lore":
      return { href: `/lore/${given}`, words: "Read it in the lore" };
  }
  return undefined;
}
