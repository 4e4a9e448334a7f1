import { readFileSync } from "node:fs";
import { join } from "node:path";

import { fromJson, type DescEnum, type DescMessage, type JsonObject, type JsonValue } from "@bufbuild/protobuf";
import { ContentSchema, type Content } from "@undercroft/client";

/** What heroes are made of, as the seeds of this checkout have it once they are published. */
export function heroContent(): Content {
  return fromJson(ContentSchema, {
    ...kind("races"),
    ...kind("classes"),
    ...kind("abilities"),
    ...kind("progression"),
    ...kind("combat"),
  });
}

function kind(name: string): JsonObject {
  const file = join(import.meta.dirname, "../../../data/seeds", `${name}.json`);
  const { data } = JSON.parse(readFileSync(file, "utf8")) as { data: JsonValue };
  return asProtobuf(ContentSchema, { [name]: data });
}

/** Seeds spell a closed set's value as a word, protobuf JSON as the value's name. */
function asProtobuf(message: DescMessage, json: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => {
      const field = message.fields.find((each) => each.name === name);
      const each = (one: JsonValue): JsonValue => {
        if (field?.enum) {
          return nameOf(field.enum, one as string);
        }
        return field?.message ? asProtobuf(field.message, one as JsonObject) : one;
      };
      return [name, Array.isArray(value) ? value.map(each) : each(value)];
    }),
  );
}

function nameOf({ values, sharedPrefix = "" }: DescEnum, word: string): string {
  const name = `${sharedPrefix}${word}`.toUpperCase();
  const value = values.find((each) => each.name === name);
  if (value === undefined) {
    throw new Error(`no value is called ${name}`);
  }
  return value.name;
}
