import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { durationFromMs, ValueSchema } from "@bufbuild/protobuf/wkt";
import { Code } from "@connectrpc/connect";
import { Role } from "@undercroft/client";
import {
  DraftService,
  Figure,
  PublishProgressSchema,
  PublishStep,
  RecordChangeType,
  RecordEventSchema,
  ReleaseAction,
  ReleaseAdminService,
  ReleaseAuditEntrySchema,
  ReleaseDiffSchema,
  ReleaseInfoSchema,
  ReleaseService,
  SeedPlanSchema,
  type Draft,
} from "@undercroft/client/releases";

import { refusal, releaseChanged } from "./refusal";
import { seedContent } from "./seeds";
import { ago, vault } from "./vault";

type Init<T extends Parameters<typeof create>[0]> = MessageInitShape<T>;

/** The API in memory with releases 5 to 7, of which 7 is active, and mira who may publish. */
export function archive({ role = Role.ADMIN, signedIn = true }: { role?: Role; signedIn?: boolean } = {}) {
  const books = {
    releases: [release(7, "The goblin was too strong"), release(6, "More frost"), release(5, "First light")],
    active: 7,
    diff: create(ReleaseDiffSchema, DIFF),
    plan: create(SeedPlanSchema, { base: { number: 7 }, changed: true, diff: DIFF, bumps: [BUMP], kinds: ["enemies"] }),
    audit: [
      create(ReleaseAuditEntrySchema, { at: ago(60), author: "mira", action: ReleaseAction.PUBLISHED, release: 7, reason: "The goblin was too strong" }),
      create(ReleaseAuditEntrySchema, { at: ago(45), author: "root", commandLine: true, action: ReleaseAction.ROLLED_BACK, release: 5, reason: "Too cold" }),
    ],
    drafts: [] as Draft[],
    history: [
      create(RecordEventSchema, { release: { number: 7 }, activation: 4n, author: "mira", reason: "The goblin was too strong", at: ago(60), change: RecordChangeType.CHANGED, fields: [hp(999, 7)] }),
      create(RecordEventSchema, { release: { number: 6 }, activation: 3n, author: "otto", reason: "", at: ago(80), rollback: true, change: RecordChangeType.CHANGED, fields: [hp(7, 999)] }),
    ],
    /** Idempotency keys of the writes that arrived. */
    keys: [] as string[],
    /** Ends a publish that waits for nodes. */
    confirm: () => {},
    /** Whether a publish waits until then. */
    slow: false,
  };

  const api = vault({
    signedIn,
    role,
    content: seedContent(),
    routes: ({ rpc }) => {
      rpc(ReleaseService.method.listReleases, ({ cursor }) => ({
        releases: (cursor === "" ? books.releases.slice(0, -1) : books.releases.slice(-1)).map(shown),
        nextCursor: cursor === "" && books.releases.length > 1 ? "older" : "",
      }));
      rpc(ReleaseService.method.getRelease, ({ number }) => ({ release: shown(known(number)) }));
      rpc(ReleaseService.method.getReleaseDiff, ({ from, to }) => {
        [from, to].forEach((number) => books.drafts.some((draft) => draft.release?.number === number) || known(number));
        return { from: { number: from }, to: { number: to }, diff: books.diff };
      });
      rpc(ReleaseService.method.getRecordHistory, ({ field }) => ({
        events: books.history.filter(({ fields }) => field === "" || fields.some(({ path }) => path === field)),
      }));
      rpc(ReleaseAdminService.method.listReleaseAudit, () => ({ entries: guarded(books.audit) }));
      rpc(ReleaseAdminService.method.planSeeds, () => ({ plan: guarded(books.plan) }));
      rpc(ReleaseAdminService.method.publishSeeds, ({ base, reason, idempotencyKey }) => move(idempotencyKey, base, () => publish(reason)));
      rpc(ReleaseAdminService.method.rollBack, ({ number, base, idempotencyKey }) => move(idempotencyKey, base, () => known(number).number));
      rpc(DraftService.method.listDrafts, () => ({ drafts: guarded(books.drafts) }));
      rpc(DraftService.method.createDraft, ({ reason, idempotencyKey }) => {
        books.keys.push(idempotencyKey);
        const draft = { release: { number: 8, draft: true }, base: 7, author: "mira", reason, createdAt: ago(0) };
        books.drafts = [draft as Draft];
        return { draft };
      });
      rpc(DraftService.method.publishDraft, ({ number, base, reason, idempotencyKey }) => {
        return move(idempotencyKey, base, () => {
          books.drafts = books.drafts.filter(({ release }) => release?.number !== number);
          return publish(reason);
        });
      });
      rpc(DraftService.method.dropDraft, ({ number }) => {
        books.drafts = books.drafts.filter((draft) => draft.release?.number !== number);
        return {};
      });
      rpc(DraftService.method.createPreviewToken, ({ number, lifeSeconds }) => {
        books.drafts = books.drafts.map((draft) => (draft.release?.number === number ? { ...draft, previewTokens: 1 } : draft));
        return { token: "a.secret", expiresAt: ago(-lifeSeconds) };
      });
      rpc(DraftService.method.revokePreviewTokens, () => {
        books.drafts = books.drafts.map((draft) => ({ ...draft, previewTokens: 0 }));
        return { ended: 1 };
      });
    },
  });

  /** Only for an admin. */
  function guarded<T>(answer: T): T {
    if (api.role !== Role.ADMIN) {
      throw refusal(Code.PermissionDenied, "ROLE_MISSING");
    }
    return answer;
  }

  function known(number: number) {
    const found = books.releases.find((each) => each.number === number);
    if (found === undefined) {
      throw refusal(Code.NotFound, "RELEASE_NOT_FOUND");
    }
    return found;
  }

  function shown(each: Init<typeof ReleaseInfoSchema>) {
    return { ...each, active: each.number === books.active };
  }

  function publish(reason: string): number {
    const number = (books.releases[0]?.number ?? 0) + 1;
    books.releases.unshift(release(number, reason, 0));
    return number;
  }

  async function* move(key: string, base: number, to: () => number) {
    guarded(books.keys.push(key));
    if (base !== books.active) {
      throw releaseChanged({
        active: books.active,
        since: [{ release: books.active, author: "otto", reason: "Faster", at: ago(5) }],
        records: ["enemies/ghost"],
        recordCount: 1,
      });
    }
    const told = (event: Init<typeof PublishProgressSchema>["event"]) => ({ progress: create(PublishProgressSchema, event && { event }) });
    yield told({ case: "step", value: PublishStep.TABLES_WRITTEN });
    yield told({ case: "step", value: PublishStep.COMMITTED });
    if (books.slow) {
      yield told({ case: "waiting", value: { nodes: ["node-b"], atMost: durationFromMs(4000) } });
      await new Promise<void>((resolve) => (books.confirm = resolve));
    }
    yield told({ case: "step", value: PublishStep.CONFIRMED });
    const number = to();
    const changed = number !== books.active;
    books.active = number;
    yield told({ case: "outcome", value: { release: { number }, changed } });
  }

  return { ...api, books, api };
}

function release(number: number, reason: string, seconds = (8 - number) * 30) {
  const kinds = [{ kind: "enemies", version: `1.${number}.0`, updatedAt: ago(seconds) }];
  return create(ReleaseInfoSchema, { number, reason, hash: String(number).repeat(64), kinds, author: "mira", publishedAt: ago(seconds) });
}

function number(value: number) {
  return create(ValueSchema, { kind: { case: "numberValue", value } });
}

function hp(before: number, after: number) {
  return { path: "hp", before: number(before), after: number(after) };
}

const DIFF: Init<typeof ReleaseDiffSchema> = {
  records: [
    { kind: "enemies", key: "goblin", change: RecordChangeType.CHANGED, fields: [hp(7, 12)] },
    { kind: "enemies", key: "ghost_rider", change: RecordChangeType.REMOVED },
    { kind: "items", key: "old_axe", change: RecordChangeType.RENAMED, renamedTo: "frost_axe" },
    { kind: "items", key: "torch", change: RecordChangeType.ADDED },
  ],
  impact: [
    ...["dwarf", "human"].flatMap((race, i) => [
      { figure: Figure.BLOWS_TO_KILL, floor: 1, opponent: "goblin", race, playerClass: "warrior", before: 2, after: 3 + i },
      { figure: Figure.DANGER, floor: 1, race, playerClass: "warrior", before: 0.1, after: 0.2 },
      { figure: Figure.DANGER, floor: 2, race, playerClass: "warrior", before: 0.15, after: 0.25 },
      { figure: Figure.DANGER, floor: 4, race, playerClass: "warrior", before: 0.25, after: 0.2 },
    ]),
    { figure: Figure.BLOWS_TO_KILL, floor: 2, opponent: "rat", race: "human", playerClass: "mage", before: 4, after: 3 },
    { figure: Figure.HIT_CHANCE, floor: 1, opponent: "goblin", race: "human", playerClass: "mage", before: 0.5, after: 0.45 },
  ],
};

const BUMP = { kind: "enemies", part: 1, active: "1.7.0", given: "1.8.0", needed: "1.7.1", enough: true, reasons: ["goblin.hp is another"] };
