import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, createRouterTransport } from "@connectrpc/connect";

import { ErrorInfoSchema, RetryInfoSchema } from "../src/gen/google/rpc/error_details_pb.js";
import { SaveSchema, SaveService, type Save } from "../src/index.js";

/** What every write says beside what it writes. */
interface Write {
  slot: number;
  expectedRevision: number;
  idempotencyKey: string;
}

/** Three slots in memory, by the rules of the contract. */
export function slots(...given: MessageInitShape<typeof SaveSchema>[]) {
  const answered = new Map<string, Save>();
  const server = {
    /** The revisions of each slot, the newest first. */
    revisions: [0, 1, 2].map((slot) => (given[slot] ? [create(SaveSchema, given[slot])] : [])),
    /** The idempotency key of each write that arrived. */
    keys: [] as string[],
    /** How many answers to writes are lost on their way. */
    lost: 0,
    head: (slot: number): Save => server.revisions[slot]?.[0] ?? create(SaveSchema, { slot }),
    /** Another device writes. */
    change: (slot: number, save: MessageInitShape<typeof SaveSchema>) => {
      server.revisions[slot]?.unshift(create(SaveSchema, { ...save, slot, revision: server.head(slot).revision + 1 }));
    },
    transport: createRouterTransport(({ rpc }) => {
      rpc(SaveService.method.listSaves, () => ({ saves: [0, 1, 2].map(server.head) }));
      rpc(SaveService.method.getSave, ({ slot }) => ({ save: server.head(slot) }));
      rpc(SaveService.method.listRevisions, ({ slot }) => ({ revisions: server.revisions[slot] ?? [] }));
      rpc(SaveService.method.putSave, (asked) => {
        const { slot, name, floor, level, hp, maxHp, score, turns, release } = asked;
        return { save: write(asked, create(SaveSchema, { slot, name, floor, level, hp, maxHp, score, turns, release })) };
      });
      rpc(SaveService.method.deleteSave, (asked) => {
        return { save: write(asked, create(SaveSchema, { slot: asked.slot, deleted: true })) };
      });
      rpc(SaveService.method.restoreSave, (asked) => {
        const old = server.revisions[asked.slot]?.find(({ revision }) => revision === asked.revision);
        return { save: write(asked, create(SaveSchema, old)) };
      });
    }),
  };

  function write({ slot, expectedRevision, idempotencyKey }: Write, save: Save): Save {
    server.keys.push(idempotencyKey);
    const head = server.head(slot);
    const known = answered.get(idempotencyKey);
    if (known === undefined && head.revision !== expectedRevision) {
      throw new ConnectError("changed", Code.Aborted, undefined, [
        { desc: ErrorInfoSchema, value: { reason: "SAVE_CHANGED", domain: "undercroft" } },
        { desc: SaveSchema, value: head },
      ]);
    }
    const written = known ?? create(SaveSchema, { ...save, revision: expectedRevision + 1 });
    if (known === undefined) {
      answered.set(idempotencyKey, written);
      server.revisions[slot]?.unshift(written);
    }
    if (server.lost-- > 0) {
      throw new ConnectError("lost", Code.Unavailable, undefined, [
        { desc: ErrorInfoSchema, value: { reason: "OUTCOME_UNKNOWN", domain: "undercroft" } },
        { desc: RetryInfoSchema, value: { retryDelay: { nanos: 1_000_000 } } },
      ]);
    }
    return written;
  }
  return server;
}
