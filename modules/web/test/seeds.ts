import { readFileSync } from "node:fs";
import { join } from "node:path";

import { fromJson, type DescMessage, type JsonObject, type JsonValue, type MessageInitShape } from "@bufbuild/protobuf";
import { ContentSchema, type Content } from "@undercroft/client";
import { createMockTransport, type MockTransport } from "@undercroft/client/testing";

const SEEDS = join(import.meta.dirname, "../../../data/seeds");

/** What the seeds of this checkout would be once published. */
export function seedContent(): Content {
  return fromJson(ContentSchema, Object.fromEntries(ContentSchema.fields.map(({ name, message }) => [name, seedsOf(name, message)])));
}

/** An API in memory that answers with this content, and counts how often it was asked for it. */
export function apiOf(content: MessageInitShape<typeof ContentSchema>): { transport: MockTransport; asked: () => number } {
  const transport = createMockTransport(content, { release: 7 });
  return { transport, asked: () => transport.calls.filter((name) => name === "GetContent").length };
}

/** An API that takes every call and never answers. */
export function silentApi(): MockTransport {
  return createMockTransport({}, { interceptors: [() => () => new Promise(() => {})] });
}

/** The records of a kind, or its one record. */
function seedsOf(kind: string, record: DescMessage | undefined): JsonValue {
  const { data } = JSON.parse(readFileSync(join(SEEDS, `${kind}.json`), "utf8")) as { data: JsonValue };
  return spelled(data, record);
}

/** Seeds spell a closed set's value as a word, protobuf JSON as the value's name. */
function spelled(value: JsonValue, desc: DescMessage | undefined): JsonValue {
  if (Array.isArray(value)) {
    return value.map((each) => spelled(each, desc));
  }
  return value === null || typeof value !== "object" || desc === undefined ? value : spelledFields(value, desc);
}

function spelledFields(record: JsonObject, desc: DescMessage): JsonObject {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const field = desc.fields.find((each) => each.name === name);
      const prefix = field?.enum?.values[0]?.name.replace(/UNSPECIFIED$/, "");
      const named = (word: JsonValue) => `${prefix}${String(word).toUpperCase()}`;
      if (prefix !== undefined) {
        return [name, Array.isArray(value) ? value.map(named) : named(value)];
      }
      return [name, spelled(value, field?.message)];
    }),
  );
}
