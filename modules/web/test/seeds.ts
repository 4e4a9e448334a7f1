import { readFileSync } from "node:fs";
import { join } from "node:path";

import { create, fromJson, type JsonObject, type MessageInitShape } from "@bufbuild/protobuf";
import { createRouterTransport } from "@connectrpc/connect";
import { CatalogService, ContentSchema, type Content, type Transport } from "@undercroft/client";

/** What the seeds of this checkout would be once published. */
export function seedContent(): Content {
  return fromJson(ContentSchema, { enemies: records("enemies"), bosses: records("bosses"), themes: records("themes") });
}

/** An API in memory that answers with this content, and counts how often it was asked. */
export function apiOf(content: MessageInitShape<typeof ContentSchema>): { transport: Transport; asked: () => number } {
  let asked = 0;
  const transport = createRouterTransport(({ rpc }) => {
    rpc(CatalogService.method.getContent, () => {
      asked++;
      return { release: { number: 7, hash: "ab".repeat(32) }, content: create(ContentSchema, content) };
    });
  });
  return { transport, asked: () => asked };
}

/** Seeds spell a closed set's value as a word, protobuf JSON as the value's name. */
function records(kind: string): JsonObject[] {
  const file = join(import.meta.dirname, "../../../data/seeds", `${kind}.json`);
  const { data } = JSON.parse(readFileSync(file, "utf8")) as { data: JsonObject[] };
  return data.map((record) => {
    const type = record["ai_type"];
    return typeof type === "string" ? { ...record, ai_type: `AI_BEHAVIOR_${type.toUpperCase()}` } : record;
  });
}
