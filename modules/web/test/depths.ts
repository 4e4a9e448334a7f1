import { readFileSync } from "node:fs";
import { join } from "node:path";

import { fromJson, type JsonObject } from "@bufbuild/protobuf";
import { ContentSchema, type Content } from "@undercroft/client";

import { seedContent } from "./seeds";

/** The seeds with the kinds that only the floors and the lore show. */
export function deepContent(): Content {
  const { enemies, bosses, themes } = seedContent();
  const floors = data<JsonObject[]>("floors").map((floor) => ({ ...floor, zones: list(floor["zones"]).map(zone) }));
  const lore = data<JsonObject[]>("lore").map((entry) => ({
    ...entry,
    category: name("LORE_CATEGORY", entry["category"]),
    item_type: name("LORE_ITEM_TYPE", entry["item_type"]),
  }));
  const { floor_intros } = data<JsonObject>("narrative");
  return { ...fromJson(ContentSchema, { floors, lore, narrative: { floor_intros: list(floor_intros) } }), enemies, bosses, themes };
}

/** Seeds spell a closed set's value as a word, protobuf JSON as the value's name. */
function name(set: string, word: unknown): string {
  return `${set}_${String(word).toUpperCase()}`;
}

function zone(zone: JsonObject): JsonObject {
  const ghosts = zone["ghost_types"] as string[] | undefined;
  return { ...zone, ghost_types: (ghosts ?? []).map((word) => name("GHOST_TYPE", word)) };
}

function list(value: unknown): JsonObject[] {
  return value as JsonObject[];
}

function data<T>(kind: string): T {
  const file = join(import.meta.dirname, "../../../data/seeds", `${kind}.json`);
  return (JSON.parse(readFileSync(file, "utf8")) as { data: T }).data;
}
