import { create } from "@bufbuild/protobuf";
import { Code, ConnectError, createRouterTransport } from "@connectrpc/connect";

import { ErrorInfoSchema } from "../src/gen/google/rpc/error_details_pb.js";
import {
  DraftService,
  PublishProgressSchema,
  PublishStep,
  ReleaseAdminService,
  ReleaseChangeSchema,
  ReleaseService,
} from "../src/releases.js";
import { refusal } from "../src/testing.js";

/** Releases in memory, by the rules of the contract: 1 to 3, of which 3 is active. */
export function releases() {
  const server = {
    active: 3,
    /** The idempotency key of each write that arrived. */
    keys: [] as string[],
    /** How many answers to writes are lost on their way. */
    lost: 0,
    transport: createRouterTransport(({ rpc }) => {
      rpc(ReleaseService.method.listReleases, ({ cursor }) => {
        const [number, nextCursor] = cursor === "" ? [3, "2"] : [Number(cursor), cursor === "2" ? "1" : ""];
        return { releases: [{ number, active: number === server.active }], nextCursor };
      });
      rpc(ReleaseAdminService.method.planSeeds, () => ({ plan: { base: { number: server.active }, changed: true } }));
      rpc(ReleaseAdminService.method.publishSeeds, ({ base, idempotencyKey }) => move(idempotencyKey, base, 4));
      rpc(ReleaseAdminService.method.rollBack, ({ base, number, idempotencyKey }) => move(idempotencyKey, base, number));
      rpc(DraftService.method.publishDraft, ({ base, number, idempotencyKey }) => move(idempotencyKey, base, number));
      rpc(DraftService.method.createDraft, ({ reason, idempotencyKey }) => {
        server.keys.push(idempotencyKey);
        lose();
        return { draft: { release: { number: 5, draft: true }, reason } };
      });
    }),
  };

  function lose(): void {
    if (server.lost-- > 0) {
      throw refusal(Code.Unavailable, "OUTCOME_UNKNOWN");
    }
  }

  async function* move(key: string, base: number, to: number) {
    const first = !server.keys.includes(key);
    server.keys.push(key);
    if (first && base !== server.active) {
      const change = { active: server.active, since: [{ release: server.active, author: "otto" }], recordCount: 1 };
      throw new ConnectError("another release is active", Code.Aborted, undefined, [
        { desc: ErrorInfoSchema, value: { reason: "RELEASE_CHANGED", domain: "undercroft" } },
        { desc: ReleaseChangeSchema, value: change },
      ]);
    }
    server.active = to;
    yield { progress: create(PublishProgressSchema, { event: { case: "step", value: PublishStep.COMMITTED } }) };
    lose();
    yield { progress: create(PublishProgressSchema, { event: { case: "waiting", value: { nodes: ["b"] } } }) };
    yield { progress: create(PublishProgressSchema, { event: { case: "step", value: PublishStep.CONFIRMED } }) };
    yield { progress: create(PublishProgressSchema, { event: { case: "outcome", value: { release: { number: to }, changed: first } } }) };
  }

  return server;
}
