import { create, createFileRegistry, type DescMessage, type Message } from "@bufbuild/protobuf";
import { FieldDescriptorProto_Label, FieldDescriptorProto_Type, FileDescriptorProtoSchema } from "@bufbuild/protobuf/wkt";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

import { seedContent } from "../../test/seeds";
import { catalogueBy, type Catalogue } from "./catalogue";
import { codexOf } from "./codex";
import { RecordDetail } from "./RecordDetail";

const codex = codexOf(seedContent());

describe("the page of a record", () => {
  it("should be there for every record of every kind", () => {
    for (const { kind, entries } of codex.catalogue.shelves) {
      for (const entry of entries) {
        const words = textOf(kind.name, entry.id);

        expect(words).toContain(entry.name);
        expect(words).not.toMatch(/undefined|NaN|\[object|this page does not know|not in this release/);
      }
    }
  });

  it("should say figures with their meaning", () => {
    expect(textOf("items", "frost_axe")).toMatch(/Attack bonus\+6.*Damage dice1d12/);
    expect(textOf("abilities", "fireball")).toMatch(/Effect chance75%.*Damage factor×1.2/);
    expect(textOf("classes", "mage")).toMatch(/Health modifier−3/);
    expect(textOf("status_effects", "burn")).toMatch(/Duration3 turns/);
  });

  it("should show a condition as it is written", () => {
    expect(textOf("achievements", "collector")).toContain("result.items_collected &gt;= 50");
  });

  it("should lead to who names it, and on to pages of its own", () => {
    expect(pageOf("items", "frost_axe")).toContain('href="/codex/bosses/frost_giant"');
    expect(pageOf("elements", "fire")).toContain('href="/codex/creatures/fire_elemental"');
    expect(pageOf("races", "dwarf")).toContain('href="/character/dwarf"');
    expect(pageOf("floors", "3")).toContain('href="/floors/3"');
  });

  it("should show one record that has no key as groups of figures", () => {
    expect(textOf("combat", "")).toMatch(/PlayerPlayer maximum health20.*FormulaAbility modifier: average score10/);
    expect(pageOf("narrative", "")).toContain('href="/codex/enemies/goblin"');
  });
});

describe("a kind that the page has no words for", () => {
  const schema = contentWith("relics");
  const relic = { ...create(schema.field["relics"]?.message as DescMessage), id: "old_bone", cursedBy: ["goblin"], age: 12 };
  const content = Object.assign(create(schema), { relics: [relic as unknown as Message] });
  const catalogue = catalogueBy(schema, content);

  it("should be listed by its own name, and its records by theirs", () => {
    const [shelf] = catalogue.shelves;

    expect(shelf?.kind).toMatchObject({ title: "Relics", one: "relic", single: false });
    expect(shelf?.entries.map(({ name, symbol }) => [name, symbol])).toEqual([["Old bone", "O"]]);
  });

  it("should show whatever its records hold", () => {
    expect(textOf("relics", "old_bone", catalogue)).toMatch(/Relic.*Old bone.*Age12.*Cursed bygoblin/);
  });
});

/** A schema of content with one kind that no page was written for. */
function contentWith(kind: string): DescMessage {
  const [list, one] = [FieldDescriptorProto_Label.REPEATED, FieldDescriptorProto_Label.OPTIONAL];
  const [text, number, message] = [FieldDescriptorProto_Type.STRING, FieldDescriptorProto_Type.INT32, FieldDescriptorProto_Type.MESSAGE];
  const file = create(FileDescriptorProtoSchema, {
    name: "newer.proto",
    syntax: "proto3",
    messageType: [
      { name: "Content", field: [{ name: kind, number: 1, label: list, type: message, typeName: ".Relic" }] },
      {
        name: "Relic",
        field: [
          { name: "id", number: 1, label: one, type: text },
          { name: "cursed_by", jsonName: "cursedBy", number: 2, label: list, type: text },
          { name: "age", number: 3, label: one, type: number },
        ],
      },
    ],
  });
  return createFileRegistry(file, () => undefined).getMessage("Content") as DescMessage;
}

function pageOf(kind: string, id: string, catalogue: Catalogue = codex.catalogue): string {
  const entry = catalogue.find(kind, id);
  return entry === undefined ? "" : renderToStaticMarkup(<RecordDetail entry={entry} codex={{ ...codex, catalogue }} />);
}

/** What it says without its tags. */
function textOf(kind: string, id: string, catalogue?: Catalogue): string {
  return pageOf(kind, id, catalogue).replace(/<[^>]+>/g, "").replaceAll("&#x27;", "'");
}
