import { create, equals, fromBinary, toBinary, type MessageInitShape } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";

import { applyDelta } from "./delta.js";
import { ContentSchema } from "./gen/undercroft/content/v1/content_pb.js";
import { GetContentDeltaResponseSchema } from "./gen/undercroft/feed/v1/release_feed_service_pb.js";

const HELD = create(ContentSchema, {
  enemies: [{ id: "ghost", hp: 9 }, { id: "goblin", hp: 6, abilities: ["stab"] }, { id: "rat", hp: 2 }],
  floors: [{ number: 2 }, { number: 8 }],
});

function applied(delta: MessageInitShape<typeof GetContentDeltaResponseSchema>) {
  return applyDelta(HELD, create(GetContentDeltaResponseSchema, delta));
}

describe("applyDelta", () => {
  it("should take the named fields of a record and keep the others", () => {
    const content = applied({
      changed: { enemies: [{ id: "goblin", hp: 999 }] },
      fields: [{ record: { kind: "enemies", key: "goblin" }, numbers: [numberOf("hp")] }],
    });

    expect(content.enemies[1]).toMatchObject({ id: "goblin", hp: 999, abilities: ["stab"] });
    expect(content.enemies[0]).toBe(HELD.enemies[0]);
    expect(HELD.enemies[1]!.hp).toBe(6);
  });

  it("should clear a named field that has no value", () => {
    const content = applied({
      changed: { enemies: [{ id: "goblin" }] },
      fields: [{ record: { kind: "enemies", key: "goblin" }, numbers: [numberOf("abilities")] }],
    });

    expect(content.enemies[1]).toMatchObject({ hp: 6, abilities: [] });
  });

  it("should drop what is removed, and keep the records in the order of their keys", () => {
    const content = applied({
      changed: { enemies: [{ id: "imp" }], floors: [{ number: 10 }] },
      removed: [{ kind: "enemies", key: "ghost" }],
    });

    expect(content.enemies.map(({ id }) => id)).toEqual(["goblin", "imp", "rat"]);
    expect(content.floors.map(({ number }) => number)).toEqual([2, 8, 10]);
  });

  it("should take and drop the one record of a kind", () => {
    const come = applied({ changed: { narrative: {} } });

    const gone = applyDelta(come, create(GetContentDeltaResponseSchema, { removed: [{ kind: "narrative", key: "narrative" }] }));

    expect(come.narrative).toBeDefined();
    expect(equals(ContentSchema, gone, HELD)).toBe(true);
  });

  it("should give a message that is written and read like any other", () => {
    const content = applied({ changed: { enemies: [{ id: "imp" }] } });

    expect(equals(ContentSchema, fromBinary(ContentSchema, toBinary(ContentSchema, content)), content)).toBe(true);
  });

  it("should find the key of every kind in its first field", () => {
    const keys = ContentSchema.fields.filter(({ fieldKind }) => fieldKind === "list").map(({ message }) => message!.fields[0]!.name);

    expect(new Set(keys)).toEqual(new Set(["id", "number", "level"]));
  });
});

function numberOf(name: string): number {
  return ContentSchema.field.enemies.message!.fields.find((field) => field.name === name)!.number;
}
