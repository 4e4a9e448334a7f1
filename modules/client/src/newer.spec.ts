// @vitest-environment node
// What the page makes of a server that is newer: whatever both know is shown, and nothing else is in the way.
import { create, toBinary, type MessageInitShape } from "@bufbuild/protobuf";
import { anyPack } from "@bufbuild/protobuf/wkt";
import { base64Encode } from "@bufbuild/protobuf/wire";
import { encodeEnvelope } from "@connectrpc/connect/protocol";
import { afterEach, describe, expect, it, vi } from "vitest";

import { fileDesc } from "./file-desc.js";
import { ErrorInfoSchema } from "./gen/google/rpc/error_details_pb.js";
import { StatusSchema } from "./gen/google/rpc/status_pb.js";
import { CatalogService, Code, createClient, createTransport, EnemySchema, ItemSchema, refusalOf, type Content } from "./index.js";

const { aiType, name } = EnemySchema.field;
const { properties } = ItemSchema.field;

// The part of the API that the tests need, as it may look some day.
const NEWER = fileDesc(`newer.proto newer.v1
  Answer{release@Release content@Content shard:int32=900}
  Release{number:int32 hash omen=900}
  Content{enemies*@Enemy items*@Item=4 moods*@Mood=900}
  Enemy{id name=${name.number} ai_type?:int32=${aiType.number} wit:double=900 moods*@Mood=901 age:fixed32=902 kin=903}
  Item{id properties*:int32=${properties.number}}
  Mood{word depth:int32}`);
const answerSchema = NEWER.messages[0]!;

describe("a release that is newer than the page", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("should keep an enum value that the page does not know, alone and in a list", async () => {
    const content = await received({ enemies: [{ id: "wisp", aiType: 99 }], items: [{ id: "orb", properties: [1, 77, 2] }] });

    expect(content?.enemies[0]).toMatchObject({ id: "wisp", aiType: 99 });
    expect(content?.items[0]).toMatchObject({ id: "orb", properties: [1, 77, 2] });
  });

  it("should pass over fields and kinds that the page does not know", async () => {
    const newer = { wit: 0.5, moods: [{ word: "gloomy", depth: 3 }], age: 7, kin: "wraith" };

    const content = await received({ enemies: [{ id: "wisp", name: "Wisp", ...newer }, { id: "rat" }], moods: [{ word: "grim" }] });

    expect(content?.enemies.map(({ id }) => id)).toEqual(["wisp", "rat"]);
    expect(content?.enemies[0]?.name).toBe("Wisp");
    expect(content?.bosses).toEqual([]);
  });

  it("should refuse for a reason that the page does not know, in the server's words", async () => {
    const details = [anyPack(ErrorInfoSchema, create(ErrorInfoSchema, { reason: "MOON_WRONG" }))];
    const status = toBinary(StatusSchema, create(StatusSchema, { code: Code.FailedPrecondition, details }));
    const headers = { "grpc-status": "9", "grpc-message": "the moon is wrong", "grpc-status-details-bin": base64Encode(status) };
    vi.stubGlobal("fetch", () => new Response(null, { headers }));

    const error: unknown = await client().getContent({}).catch((failure: unknown) => failure);

    expect(refusalOf(error)).toMatchObject({ reason: "MOON_WRONG", message: "the moon is wrong", mayPass: false });
  });
});

/** What the page holds once such a server has sent this. */
async function received(content: object): Promise<Content | undefined> {
  const answer = { release: { number: 12, hash: "cd", omen: "red" }, content, shard: 3 };
  const message = create(answerSchema, answer as MessageInitShape<typeof answerSchema>);
  const trailer = new TextEncoder().encode("grpc-status: 0\r\n");
  const body = [encodeEnvelope(0, toBinary(answerSchema, message)), encodeEnvelope(0x80, trailer)];
  vi.stubGlobal("fetch", () => new Response(new Blob(body as BlobPart[])));
  const { release, content: held } = await client().getContent({});
  expect(release?.number).toBe(12);
  return held;
}

function client() {
  return createClient(CatalogService, createTransport({ baseUrl: "http://127.0.0.1:8080" }));
}
