// Whether the short form that scripts/short-form.mjs writes tells all that protobuf's own descriptors tell: for the API of
// proto/baseline.binpb, for what protobuf itself comes with, and for the constructs that neither has.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { create, createFileRegistry, fromBinary } from "@bufbuild/protobuf";
import * as wkt from "@bufbuild/protobuf/wkt";

import { fileDesc } from "../../dist/file-desc.js";
import { shortForm } from "../../scripts/short-form.mjs";

const RUN = ".fixture.v1.Run";
const TIMESTAMP = ".google.protobuf.Timestamp";

test("every file of the API reads the same from its short form", () => {
  const baseline = readFileSync(join(import.meta.dirname, "../../../../proto/baseline.binpb"));
  const set = fromBinary(wkt.FileDescriptorSetSchema, baseline);
  const ours = set.file.filter(({ package: name }) => name.startsWith("undercroft."));
  const expected = createFileRegistry(set);
  const read = new Map([...expected.files].map((file) => [file.proto.name, file]));

  assert.ok(ours.length > 30);
  for (const file of ours) {
    const { dependencies } = expected.getFile(file.name);
    const short = shortForm(forPages(file));
    read.set(file.name, fileDesc(short, dependencies.map(({ proto }) => read.get(proto.name))));
    assert.deepEqual(told(read.get(file.name)), { ...told(expected.getFile(file.name)), extensions: [] }, file.name);
  }
});

test("maps, oneofs, streams, gaps and foreign types read the same from their short form", () => {
  const file = create(wkt.FileDescriptorProtoSchema, {
    name: "fixture.proto",
    package: "fixture.v1",
    syntax: "proto3",
    dependency: ["google/protobuf/timestamp.proto"],
    messageType: [
      {
        name: "Run",
        field: [
          { name: "seed", number: 1, label: 1, type: 4, jsonName: "seed" },
          { name: "note", number: 4, label: 1, type: 9, proto3Optional: true, oneofIndex: 2 },
          { name: "died_at", number: 5, label: 1, type: 11, typeName: TIMESTAMP, oneofIndex: 0 },
          { name: "escaped", number: 6, label: 1, type: 8, oneofIndex: 0 },
          { name: "mood", number: 7, label: 1, type: 14, typeName: ".fixture.v1.Run.Mood", oneofIndex: 1 },
          { name: "figures", number: 15, label: 3, type: 1 },
          { name: "kills_2_of", number: 16, label: 3, type: 11, typeName: ".fixture.v1.Run.Kills2OfEntry" },
        ],
        nestedType: [
          {
            name: "Kills2OfEntry",
            options: { mapEntry: true },
            field: [
              { name: "key", number: 1, label: 1, type: 9 },
              { name: "value", number: 2, label: 1, type: 14, typeName: ".fixture.v1.Run.Mood" },
            ],
          },
        ],
        enumType: [
          {
            name: "Mood",
            value: [
              { name: "CALM", number: 0 },
              { name: "GRIM", number: -1 },
              { name: "ODD", number: 9 },
            ],
          },
        ],
        oneofDecl: [{ name: "ending" }, { name: "temper" }, { name: "_note" }],
      },
    ],
    service: [
      {
        name: "RunService",
        method: [
          { name: "Play", inputType: RUN, outputType: TIMESTAMP, clientStreaming: true, serverStreaming: true },
          { name: "Watch", inputType: RUN, outputType: RUN, serverStreaming: true, options: { idempotencyLevel: 1 } },
        ],
      },
    ],
  });
  const timestamp = wkt.file_google_protobuf_timestamp;
  const expected = createFileRegistry(withJsonNames(file), () => timestamp).getFile(file.name);

  assert.deepEqual(told(fileDesc(shortForm(file), [timestamp])), told(expected));
});

test("what has no short form is refused", () => {
  const refused = [
    [{ syntax: "proto2" }, /only proto3/],
    [{ extension: [{ name: "literal", extendee: ".google.protobuf.EnumValueOptions" }] }, /has extension/],
    [{ messageType: [{ name: "M", field: [{ name: "f", number: 1, type: 5, options: { packed: false } }] }] }, /f has options/],
    [{ messageType: [{ name: "M", field: [{ name: "f", number: 1, type: 5, jsonName: "g" }] }] }, /JSON name/],
    [{ messageType: [{ name: "M", options: { deprecated: true } }] }, /has deprecated/],
  ];

  for (const [part, reason] of refused) {
    const file = create(wkt.FileDescriptorProtoSchema, { name: "odd.proto", package: "odd", syntax: "proto3", ...part });
    assert.throws(() => shortForm(file), reason);
  }
});

/** A descriptor without its ways back, which would never end, and without where it was read from. */
function told(desc) {
  const skipped = new Set(["proto", "file", "parent", "dependencies", "toString", "getDefaultValue"]);
  const seen = (key, value) => {
    if (skipped.has(key) || typeof value === "function") {
      return undefined;
    }
    const named = key === "message" || key === "enum" || key === "input" || key === "output";
    return named && value?.typeName ? value.typeName : key === "oneof" && value ? value.name : value;
  };
  return JSON.parse(JSON.stringify({ ...desc, name: desc.proto.name }, seen));
}

/** As buf leaves it for a page (buf.gen.yaml): without the rules for the server and the words for the game. */
function forPages(file) {
  return JSON.parse(JSON.stringify(file), (key, value) => {
    if (key === "options") {
      const { mapEntry, idempotencyLevel } = value;
      return mapEntry
        ? create(wkt.MessageOptionsSchema, { mapEntry })
        : idempotencyLevel && create(wkt.MethodOptionsSchema, { idempotencyLevel });
    }
    return key === "extension" ? [] : value;
  });
}

function withJsonNames(file) {
  for (const field of file.messageType.flatMap((message) => message.field)) {
    field.jsonName = field.name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());
  }
  return file;
}
