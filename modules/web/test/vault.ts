import { create, type DescMethod, type MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Code, type ConnectError, type ConnectRouter } from "@connectrpc/connect";
import {
  AuthService,
  PlayerSchema,
  ProfileSchema,
  ProfileService,
  Role,
  SaveSchema,
  SaveService,
  SessionSchema,
  SessionService,
  type Content,
  type Run,
  type Save,
} from "@undercroft/client";
import { createMockTransport } from "@undercroft/client/testing";

import { refusal, conflict } from "./refusal";
import { seedContent } from "./seeds";

/** What every write says beside what it writes. */
interface Write {
  slot: number;
  expectedRevision: number;
}

/** The whole API in memory, by the rules of the contract, with one account in it: mira, whose password is PASSWORD. */
export const PASSWORD = "a torch and a rope";

export interface VaultOptions {
  signedIn?: boolean;
  /** What mira may do. Default: play. */
  role?: Role;
  content?: Content;
  /** What other services answer. */
  routes?: (router: ConnectRouter) => void;
}

export function vault({ signedIn = false, role = Role.PLAYER, content = unpeopled(), routes }: VaultOptions = {}) {
  const api = {
    /** Name of who has the session; undefined when nobody. */
    signedIn: signedIn ? "mira" : undefined,
    password: PASSWORD,
    role,
    displayName: "Mira",
    sessions: [session("here", true, FIREFOX), session("phone", false, SAFARI)],
    revisions: [[], [], []] as Save[][],
    /** Names of the methods that were called. */
    calls: [] as string[],
    /** The next call of the method ends with the error; `times` calls in a row do. */
    refuse(method: DescMethod, error: ConnectError, times = 1) {
      troubles.set(method.name, [...(troubles.get(method.name) ?? []), ...Array<ConnectError>(times).fill(error)]);
    },
    /** Calls of the method are never answered. */
    hang(method: DescMethod) {
      hanging.add(method.name);
    },
    /** Another device writes. */
    saveElsewhere: (slot: number, run: Partial<Run> = {}) => keep(slot, create(SaveSchema, { ...RUN, ...run })),
    /** And empties the slot. */
    emptyElsewhere: (slot: number) => keep(slot, create(SaveSchema, { deleted: true })),
    head: (slot: number): Save => api.revisions[slot]?.[0] ?? create(SaveSchema, { slot }),
    transport: createMockTransport(content, {
      release: 7,
      routes: (router) => {
        const { rpc } = router;
        routes?.(router);
        rpc(AuthService.method.login, ({ username, password }) => {
          if (username.toLowerCase() !== "mira" || password !== api.password) {
            throw refusal(Code.Unauthenticated, "LOGIN_REFUSED");
          }
          api.signedIn = "mira";
          return { player: player() };
        });
        rpc(AuthService.method.register, ({ username, displayName }) => {
          api.signedIn = username;
          api.displayName = displayName || username;
          return { player: player() };
        });
        rpc(AuthService.method.changePassword, ({ currentPassword, newPassword }) => {
          player();
          if (currentPassword !== api.password) {
            throw refusal(Code.Unauthenticated, "LOGIN_REFUSED");
          }
          api.password = newPassword;
          return { endedSessions: api.sessions.splice(1).length };
        });
        rpc(SessionService.method.logout, () => {
          player();
          api.signedIn = undefined;
          return {};
        });
        rpc(SessionService.method.listSessions, () => ({ sessions: player() && api.sessions }));
        rpc(SessionService.method.revokeSession, ({ id }) => {
          if (!api.sessions.some((each) => each.id === id)) {
            throw refusal(Code.NotFound, "SESSION_NOT_FOUND");
          }
          api.sessions = api.sessions.filter((each) => each.id !== id);
          return {};
        });
        rpc(ProfileService.method.getMe, () => ({ player: player(), profile: profile() }));
        rpc(ProfileService.method.updateMe, ({ displayName = "" }) => {
          player();
          api.displayName = displayName.trim();
          return { profile: profile() };
        });
        rpc(ProfileService.method.exportMe, () => ({ data: { players: { username: player().username } } }));
        rpc(ProfileService.method.deleteMe, () => {
          player();
          api.signedIn = undefined;
          return {};
        });
        rpc(SaveService.method.listSaves, () => ({ saves: player() && [0, 1, 2].map((slot) => bare(api.head(slot))) }));
        rpc(SaveService.method.getSave, ({ slot }) => ({ save: api.head(slot) }));
        rpc(SaveService.method.listRevisions, ({ slot }) => ({ revisions: (api.revisions[slot] ?? []).map(bare) }));
        rpc(SaveService.method.putSave, (asked) => {
          const { name, floor, level, hp, maxHp, score, turns, release, runState } = asked;
          return write(asked, { name, floor, level, hp, maxHp, score, turns, release, runState, size: runState.length });
        });
        rpc(SaveService.method.deleteSave, (asked) => write(asked, { deleted: true }));
        rpc(SaveService.method.restoreSave, (asked) => {
          const old = api.revisions[asked.slot]?.find(({ revision }) => revision === asked.revision);
          if (old === undefined) {
            throw refusal(Code.NotFound, "REVISION_NOT_FOUND");
          }
          return write(asked, old);
        });
      },
      interceptors: [
        (next) => async (call) => {
          api.calls.push(call.method.name);
          if (hanging.has(call.method.name)) {
            await new Promise(() => {});
          }
          const trouble = troubles.get(call.method.name)?.shift();
          if (trouble !== undefined) {
            throw trouble;
          }
          return next(call);
        },
      ],
    }),
  };
  const troubles = new Map<string, ConnectError[]>();
  const hanging = new Set<string>();

  function player() {
    if (api.signedIn === undefined) {
      throw refusal(Code.Unauthenticated, "TOKEN_MISSING");
    }
    const [username, displayName] = [api.signedIn, api.displayName];
    return create(PlayerSchema, { id: `id of ${username}`, username, displayName, role: api.role, email: `${username}@example.org`, joinedAt: ago(90_000) });
  }

  function profile() {
    const { id, username, displayName, joinedAt } = player();
    return create(ProfileSchema, { id, username, displayName, ...(joinedAt && { joinedAt }) });
  }

  function write({ slot, expectedRevision }: Write, save: MessageInitShape<typeof SaveSchema>): { save: Save } {
    player();
    if (api.head(slot).revision !== expectedRevision) {
      throw conflict(bare(api.head(slot)));
    }
    return { save: bare(keep(slot, create(SaveSchema, save))) };
  }

  function keep(slot: number, save: Save): Save {
    const written = create(SaveSchema, { ...save, slot, revision: api.head(slot).revision + 1, savedAt: ago(0) });
    api.revisions[slot]?.unshift(written);
    return written;
  }

  return api;
}

/** The seeds without races and classes, so that the hero of every sample is called Wanderer. */
function unpeopled(): Content {
  return { ...seedContent(), races: [], classes: [] };
}

/** As lists have it: without its run state. */
function bare({ runState: _, ...save }: Save): Save {
  return create(SaveSchema, save);
}

function session(id: string, current: boolean, client: string) {
  const [createdAt, lastUsedAt] = [ago(7200), ago(900)];
  return create(SessionSchema, { id, current, client, address: "203.0.113.7", createdAt, lastUsedAt, expiresAt: ago(-500_000) });
}

export function ago(seconds: number) {
  return timestampFromDate(new Date(Date.now() - seconds * 1000));
}

const RUN: Run = {
  name: "Old run",
  floor: 2,
  level: 3,
  hp: 11,
  maxHp: 40,
  score: 2400,
  turns: 310,
  release: 7,
  runState: new Uint8Array([1, 2, 3]),
};
const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.5 Safari/604.1";
