import {
  create,
  type DescField,
  type DescMessage,
  type DescMethodUnary,
  type Message,
  type MessageInitShape,
} from "@bufbuild/protobuf";
import {
  Code,
  createRouterTransport,
  type ConnectError,
  type ConnectRouter,
  type Interceptor,
  type Transport,
} from "@connectrpc/connect";

import { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
import { ContentSchema, type Content } from "./gen/undercroft/content/v1/content_pb.js";
import { ReleaseFeedService } from "./gen/undercroft/feed/v1/release_feed_service_pb.js";
import { refusal } from "./refusal.js";

type ContentInit = MessageInitShape<typeof ContentSchema>;

const METHODS: readonly DescMethodUnary[] = CatalogService.methods as DescMethodUnary[];

/** A server in memory that has published a release. */
export interface MockTransport extends Transport {
  /** Names of the methods that were called, in order. */
  readonly calls: readonly string[];
  /** Puts the next release into play. */
  publish(content: ContentInit): void;
  /** Ends every call with the error, until it is told `null`. */
  refuse(error: ConnectError | null): void;
}

export interface MockTransportOptions {
  /** Number of the first release. Default 1. */
  release?: number;
  /** What other services answer. Default: that they are unknown. */
  routes?: (router: ConnectRouter) => void;
  /** Called around each call, the first one outermost. Default none. */
  interceptors?: Interceptor[];
}

/**
 * Answers every RPC of CatalogService as a server would that has published this content: lists in order, records by their key,
 * refusals with their reasons, and nothing but the release to who holds it already. What it published before is read by its number,
 * and whoever watches is told of what it publishes. Kinds that are left out are empty.
 */
export function createMockTransport(content: ContentInit = {}, options: MockTransportOptions = {}): MockTransport {
  const calls: string[] = [];
  let active = options.release ?? 1;
  const releases = new Map([[active, create(ContentSchema, content)]]);
  let trouble: ConnectError | null = null;
  // Whoever watches, and hears that something has happened.
  const listeners = new Set<() => void>();
  const happened = () => listeners.forEach((hear) => hear());

  async function* watch(after: bigint, signal: AbortSignal) {
    for (let told = after || BigInt(active - 1); !signal.aborted; ) {
      while (told < active) {
        told += 1n;
        yield { activation: told, release: nameOf(Number(told)) };
      }
      await new Promise<void>((hear) => {
        listeners.add(hear);
        signal.addEventListener("abort", () => hear());
      });
      if (trouble !== null) {
        throw trouble;
      }
    }
  }

  const watched: Interceptor = (next) => (call) => {
    calls.push(call.method.name);
    return trouble === null ? next(call) : Promise.reject(trouble);
  };
  const transport = createRouterTransport(
    (router) => {
      for (const method of METHODS) {
        router.rpc(method, (request) => answer(method, request, active, releases));
      }
      // A release is published once here, so its number counts the moves too.
      router.rpc(ReleaseFeedService.method.watchReleases, ({ after }, { signal }) => watch(after, signal));
      options.routes?.(router);
    },
    { transport: { interceptors: [...(options.interceptors ?? []), watched] } },
  );
  return {
    ...transport,
    calls,
    publish: (next) => {
      active += 1;
      releases.set(active, create(ContentSchema, next));
      happened();
    },
    refuse: (error) => {
      trouble = error;
      happened();
    },
  };
}

function answer(method: DescMethodUnary, request: Message, active: number, releases: Map<number, Content>): Message {
  const { knownRelease, release: asked, ...rest } = fieldsOf(request);
  const release = Number(asked) || active;
  const content = releases.get(release);
  if (content === undefined) {
    throw refusal(Code.NotFound, "RELEASE_NOT_FOUND", `there is no release ${release}`);
  }
  const [result, value] = method.output.field["content"]
    ? [method.output.field["content"], content]
    : found(method, rest, release, content);
  return create(method.output, {
    release: nameOf(release),
    // Whoever holds the release gets nothing twice.
    ...(knownRelease !== release && { [result.localName]: value }),
  });
}

function nameOf(release: number): { number: number; hash: string } {
  return { number: release, hash: release.toString(16).padStart(64, "0") };
}

/** The field of the answer, and what belongs into it. */
function found(method: DescMethodUnary, key: Record<string, unknown>, release: number, content: Content): [DescField, unknown] {
  const result = method.output.fields.find((field) => field.localName !== "release") as DescField;
  const kind = ContentSchema.fields.find(({ message }) => message === result.message) as DescField;
  const held = fieldsOf(content)[kind.localName];
  if (!Array.isArray(held)) {
    return [result, held];
  }
  const keyName = keyOf(kind.message as DescMessage);
  if (result.fieldKind === "list") {
    return [result, held.toSorted((a, b) => (fieldsOf(a)[keyName]! < fieldsOf(b)[keyName]! ? -1 : 1))];
  }
  const record = held.find((each) => fieldsOf(each)[keyName] === key[keyName]);
  if (record === undefined) {
    const kindName = kind.name.replaceAll("_", " ");
    throw refusal(Code.NotFound, "RECORD_NOT_FOUND", `release ${release} has no "${key[keyName]}" among its ${kindName}`);
  }
  return [result, record];
}

/** The field that records of the kind are asked for by. */
function keyOf(kind: DescMessage): string {
  const get = METHODS.find(({ output }) =>
    output.fields.some((field) => field.fieldKind === "message" && field.message === kind),
  );
  return (get?.input.fields[0] as DescField).localName;
}

function fieldsOf(message: unknown): Record<string, string | number | unknown[]> {
  return message as Record<string, string | number | unknown[]>;
}
