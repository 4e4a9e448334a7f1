import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { ValueSchema } from "@bufbuild/protobuf/wkt";
import { describe, expect, it } from "vitest";

import { moved, placeOf, said } from "./words";

describe("a place in a record", () => {
  it("should be said by its parts", () => {
    expect([placeOf("hp"), placeOf("pool[goblin].weight"), placeOf("patterns[1].damage_dice")]).toEqual([
      "Health",
      "Pool, goblin, weight",
      "Patterns, no. 2, damage dice",
    ]);
  });
});

describe("a value of a seed file", () => {
  it("should be said as people read it", () => {
    const values = [number(-0.30000000000000004), { kind: { case: "boolValue", value: true } }, text("1d6"), text("")] as const;

    expect(values.map((value) => said(create(ValueSchema, value)))).toEqual(["−0.3", "yes", "1d6", "an empty text"]);
    expect(said(undefined)).toBe("nothing");
  });

  it("should be said part by part where it has parts", () => {
    const item = { kind: { case: "structValue", value: { fields: { enemy_id: text("rat"), weight: number(3) } } } } as const;
    const list = create(ValueSchema, { kind: { case: "listValue", value: { values: [item, text("x")] } } });

    expect(said(list)).toBe("enemy rat · weight 3, x");
  });

  it("should tell how far a number moved, and nothing of what is none", () => {
    const [one, two, word] = [number(0.1), number(0.3), text("a")].map((value) => create(ValueSchema, value));

    expect(moved({ before: one, after: two } as never)).toBe(0.2);
    expect(moved({ before: one, after: word } as never)).toBeUndefined();
  });
});

function number(value: number) {
  return { kind: { case: "numberValue", value } } satisfies MessageInitShape<typeof ValueSchema>;
}

function text(value: string) {
  return { kind: { case: "stringValue", value } } satisfies MessageInitShape<typeof ValueSchema>;
}
