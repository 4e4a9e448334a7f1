import type { Message } from "@bufbuild/protobuf";
import { ConnectError, type Transport } from "@connectrpc/connect";
import { createConnectQueryKey } from "@connectrpc/connect-query";
import { defaultScheduler, notifyManager, type Query, type QueryClient, type QueryKey } from "@tanstack/react-query";

import { refusalOf } from "./errors.js";
import { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
import type { ReleaseRef } from "./gen/undercroft/release/v1/release_pb.js";

/** What a query of content says about itself: how to ask the same of another release. */
export interface AskedAnew extends Record<string, unknown> {
  anew(release: ReleaseRef, client: QueryClient): Promise<unknown>;
}

/** A release that is to be shown, and what is known of it already, by query. */
interface Wanted {
  release: ReleaseRef;
  answers: Map<string, unknown>;
}

const all = new WeakMap<QueryClient, WeakMap<Transport, ShownContent>>();

export function shownContent(client: QueryClient, transport: Transport): ShownContent {
  const ofClient = all.get(client) ?? new WeakMap<Transport, ShownContent>();
  const shown = ofClient.get(transport) ?? new ShownContent(client, transport);
  all.set(client, ofClient.set(transport, shown));
  return shown;
}

/**
 * All content that is shown of one server. It is of one release, whichever components ask and whenever they came: who comes
 * later asks for the release that the others show, and another takes its place in all of them at once.
 */
export class ShownContent {
  /** The release that the server told last is in play, and how to have it tell again; undefined while nobody listens to it. */
  told: { release: ReleaseRef; again: () => void } | undefined;
  /** Makes the answer of a release of one that is held; undefined when it has to be fetched. */
  made: ((held: Message, to: ReleaseRef) => Promise<Message | undefined>) | undefined;

  readonly #client: QueryClient;
  readonly #queryKey: QueryKey;
  #wanted: Wanted | undefined;
  #moving: Promise<void> | undefined;

  constructor(client: QueryClient, transport: Transport) {
    this.#client = client;
    this.#queryKey = createConnectQueryKey({ schema: CatalogService, transport, cardinality: undefined });
  }

  /** Undefined before the first answer. */
  get release(): ReleaseRef | undefined {
    return this.#watched().map(({ state }) => releaseOf(state.data)).find((release) => release !== undefined);
  }

  /**
   * Puts all that is shown to the release, at once. Fails, and changes nothing, when not all of it can be had. The last that is
   * asked for counts.
   *
   * @param known an answer of that release, and whose it is
   */
  moveTo(release: ReleaseRef, known?: readonly [query: string, answer: unknown]): Promise<void> {
    if (!isSame(this.#wanted?.release, release)) {
      this.#wanted = { release, answers: new Map() };
    }
    if (known) {
      this.#wanted?.answers.set(...known);
    }
    this.#moving ??= this.#move();
    return this.#moving;
  }

  /** As moveTo, for a release that the server tells of by itself. */
  follow(release: ReleaseRef): void {
    // Whoever previews a draft goes on with it.
    if (this.release !== undefined && !this.release.draft) {
      this.moveTo(release).catch(() => this.#client.refetchQueries({ queryKey: this.#queryKey, type: "active" }));
    }
  }

  async #move(): Promise<void> {
    try {
      // Moves that are told in one breath are one.
      await new Promise((resolve) => setTimeout(resolve));
      for (let wanted; (wanted = this.#wanted) !== undefined && !isSame(this.release, wanted.release); ) {
        const missing = this.#watched().filter(({ queryHash }) => !wanted.answers.has(queryHash));
        if (missing.length === 0) {
          this.#swap(wanted);
          // Nothing may be left that shows any release.
          return;
        }
        await Promise.all(missing.map((query) => this.#ask(query, wanted)));
      }
    } finally {
      this.#moving = this.#wanted = undefined;
    }
  }

  /** What is shown of the query under that release, be it that there is no such record. */
  async #ask(query: Query, { release, answers }: Wanted): Promise<void> {
    try {
      answers.set(query.queryHash, await (query.meta as AskedAnew).anew(release, this.#client));
    } catch (error) {
      if (refusalOf(error).reason !== "RECORD_NOT_FOUND") {
        throw error;
      }
      answers.set(query.queryHash, error);
    }
  }

  #swap({ release, answers }: Wanted): void {
    inOneTask(() => {
      for (const query of this.#queries()) {
        const answer = answers.get(query.queryHash);
        if (answer instanceof ConnectError) {
          query.setState({ data: undefined, status: "error", error: answer, errorUpdatedAt: Date.now() });
        } else if (answer !== undefined) {
          this.#client.setQueryData(query.queryKey, answer);
        } else if (query.getObserversCount() === 0 && !isSame(releaseOf(query.state.data), release)) {
          // Whoever comes back to it asks anew.
          this.#client.getQueryCache().remove(query);
        }
      }
    });
  }

  /** Those that components show something of: an answer, or why there is none. */
  #watched(): Query[] {
    return this.#queries().filter(({ state, observers }) => observers.length > 0 && (state.data !== undefined || state.status === "error"));
  }

  #queries(): Query[] {
    return this.#client.getQueryCache().findAll({ queryKey: this.#queryKey, predicate: ({ meta }) => meta?.["anew"] !== undefined });
  }
}

/** Whether both are the same release; the number alone is not enough: a database that was set up anew counts from 1 again. */
export function isSame(one: ReleaseRef | undefined, other: ReleaseRef | undefined): boolean {
  return one?.number === other?.number && one?.hash === other?.hash;
}

/** Every answer of CatalogService names the release that it was taken from. */
export function releaseOf(answer: unknown): ReleaseRef | undefined {
  return (answer as { release?: ReleaseRef } | undefined)?.release;
}

/** Has components hear of all the changes before anything is painted, and before anybody clicks. */
function inOneTask(changes: () => void): void {
  notifyManager.setScheduler(queueMicrotask);
  try {
    notifyManager.batch(changes);
  } finally {
    notifyManager.setScheduler(defaultScheduler);
  }
}
