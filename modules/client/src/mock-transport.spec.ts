import type { DescMethodUnary } from "@bufbuild/protobuf";
import { Code, createClient } from "@connectrpc/connect";
import { callUnaryMethod } from "@connectrpc/connect-query";
import { describe, expect, it } from "vitest";

import { CatalogService, ItemRarity, ProfileService, refusalOf, type ReleaseRef } from "./index.js";
import { createMockTransport, refusal } from "./testing.js";

const CONTENT = {
  enemies: [
    { id: "rat", name: "Rat" },
    { id: "goblin", name: "Goblin", minFloor: 1 },
  ],
  items: [{ id: "rope", rarity: ItemRarity.COMMON }],
  floors: [{ number: 2 }, { number: 1 }],
  combat: { player: { playerMaxHealth: 40 } },
};

describe("createMockTransport", () => {
  it("should answer every method of the service", async () => {
    const transport = createMockTransport(CONTENT);

    for (const method of CatalogService.methods as DescMethodUnary[]) {
      const answer = await callUnaryMethod(transport, method, {}).then(
        (message) => (message as { release?: ReleaseRef }).release?.number,
        (error: unknown) => refusalOf(error).reason,
      );

      // Nothing has an empty key.
      expect(answer, method.name).toBe(method.input.fields.length > 3 ? "RECORD_NOT_FOUND" : 1);
    }
  });

  it("should list records in order and find one by its key", async () => {
    const catalog = createClient(CatalogService, createMockTransport(CONTENT));

    expect((await catalog.listEnemies({})).enemies.map(({ id }) => id)).toEqual(["goblin", "rat"]);
    expect((await catalog.listFloors({})).floors.map(({ number }) => number)).toEqual([1, 2]);
    expect((await catalog.getEnemy({ id: "goblin" })).enemy?.minFloor).toBe(1);
    expect((await catalog.getFloor({ number: 2 })).floor?.number).toBe(2);
    expect((await catalog.listBosses({})).bosses).toEqual([]);
  });

  it("should say what it has not, and from which release", async () => {
    const catalog = createClient(CatalogService, createMockTransport(CONTENT, { release: 7 }));

    const refused: unknown = await catalog.getStatusEffect({ id: "goblin" }).catch((error: unknown) => error);

    expect(refusalOf(refused)).toMatchObject({
      code: Code.NotFound,
      reason: "RECORD_NOT_FOUND",
      message: 'release 7 has no "goblin" among its status effects',
    });
  });

  it("should answer who holds the release with the release alone", async () => {
    const transport = createMockTransport(CONTENT);
    const catalog = createClient(CatalogService, transport);

    const { release, content } = await catalog.getContent({ knownRelease: 1 });
    expect(release?.number).toBe(1);
    expect(content).toBeUndefined();
    expect((await catalog.getEnemy({ id: "rat", knownRelease: 1 })).enemy).toBeUndefined();

    transport.publish({ enemies: [{ id: "wraith" }] });

    const next = await catalog.getContent({ knownRelease: 1 });
    expect(next.release?.number).toBe(2);
    expect(next.release?.hash).not.toBe(release?.hash);
    expect(next.content?.enemies.map(({ id }) => id)).toEqual(["wraith"]);
  });

  it("should answer a release by its number, whichever is active", async () => {
    const transport = createMockTransport(CONTENT);
    const catalog = createClient(CatalogService, transport);
    transport.publish({ enemies: [{ id: "wraith" }] });

    const { release, enemy } = await catalog.getEnemy({ id: "rat", release: 1 });
    expect(release?.number).toBe(1);
    expect(enemy?.name).toBe("Rat");
    expect((await catalog.listEnemies({ release: 2 })).enemies.map(({ id }) => id)).toEqual(["wraith"]);

    const refused: unknown = await catalog.listEnemies({ release: 3 }).catch((error: unknown) => error);
    expect(refusalOf(refused)).toMatchObject({ code: Code.NotFound, reason: "RELEASE_NOT_FOUND" });
  });

  it("should be away for as long as it is told, and remember who called", async () => {
    const transport = createMockTransport(CONTENT);
    const catalog = createClient(CatalogService, transport);

    transport.refuse(refusal(Code.Unavailable, "CONTENT_UNAVAILABLE"));
    await expect(catalog.listEnemies({})).rejects.toMatchObject({ code: Code.Unavailable });
    transport.refuse(null);

    expect((await catalog.listEnemies({})).enemies).toHaveLength(2);
    expect(transport.calls).toEqual(["ListEnemies", "ListEnemies"]);
  });

  it("should answer for other services what it is told", async () => {
    const transport = createMockTransport(
      {},
      { routes: ({ rpc }) => rpc(ProfileService.method.getMe, () => ({ player: { username: "mira" } })) },
    );

    expect((await createClient(ProfileService, transport).getMe({})).player?.username).toBe("mira");
  });
});
