// @vitest-environment node
import { create, toBinary, type DescMethodServerStreaming, type DescMethodUnary } from "@bufbuild/protobuf";
import { Code, ConnectError, createConnectRouter, type ConnectRouter } from "@connectrpc/connect";
import { createAsyncIterable, createFetchHandler, encodeEnvelope } from "@connectrpc/connect/protocol";
import { afterEach, describe, expect, it, vi } from "vitest";

import { fileDesc } from "./file-desc.js";
import { createGrpcWebTransport } from "./grpc-web.js";
import { refusalOf } from "./errors.js";
import { ErrorInfoSchema } from "./gen/google/rpc/error_details_pb.js";

const WELL = fileDesc("well.proto well.v1 Ask{depth:int32}Echo{depth:int32}WellService(Call<Ask>Echo Ring<Ask>~Echo)");
const [call, ring] = WELL.services[0]?.methods as [DescMethodUnary, DescMethodServerStreaming];
const [ask, echo] = [call.input, call.output];

describe("the transport, against connect's own server", () => {
  it("should carry a message there and back, with headers and trailers", async () => {
    serve(({ rpc }) =>
      rpc(call, (asked, { requestHeader, responseHeader, responseTrailer }) => {
        responseHeader.set("x-heard", requestHeader.get("x-said") ?? "");
        responseTrailer.set("x-fell-for", "2s");
        return asked;
      }),
    );

    const answer = await transport().unary(call, undefined, undefined, { "x-said": "hello" }, { depth: 40 });

    expect(answer.message).toEqual(create(echo, { depth: 40 }));
    expect(answer.header.get("x-heard")).toBe("hello");
    expect(answer.trailer.get("x-fell-for")).toBe("2s");
  });

  it("should carry a refusal with its reason and a message beyond ASCII", async () => {
    serve(({ rpc }) =>
      rpc(call, () => {
        throw new ConnectError("too deep: 40 % – ☠", Code.OutOfRange, undefined, [
          { desc: ErrorInfoSchema, value: { reason: "RECORD_NOT_FOUND" } },
        ]);
      }),
    );

    expect(refusalOf(await failure())).toMatchObject({
      code: Code.OutOfRange,
      message: "too deep: 40 % – ☠",
      reason: "RECORD_NOT_FOUND",
    });
  });

  it("should tell the server its deadline, and keep it", async () => {
    let timeoutMs: number | undefined;
    serve(({ rpc }) =>
      rpc(call, (_, context) => {
        timeoutMs = context.timeoutMs();
        return new Promise(() => {});
      }),
    );

    expect(await failure({ timeoutMs: 100 })).toMatchObject({ code: Code.DeadlineExceeded });
    expect(timeoutMs).toBeGreaterThan(0);
    expect(timeoutMs).toBeLessThanOrEqual(100);
  });

  it("should hand on each message of a stream, and then the server's error", async () => {
    serve(({ rpc }) =>
      rpc(ring, async function* () {
        yield { depth: 1 };
        yield { depth: 2 };
        throw new ConnectError("the rope tore", Code.Aborted);
      }),
    );
    const heard: unknown[] = [];

    const end = (async () => {
      for await (const message of await streamed()) {
        heard.push(message);
      }
    })();

    await expect(end).rejects.toMatchObject({ code: Code.Aborted, rawMessage: "the rope tore" });
    expect(heard).toEqual([create(echo, { depth: 1 }), create(echo, { depth: 2 })]);
  });

  it("should end a stream that is given up, there too", async () => {
    let ended: () => void;
    const over = new Promise<void>((resolve) => (ended = resolve));
    serve(({ rpc }) =>
      rpc(ring, async function* (_, { signal }) {
        signal.addEventListener("abort", () => ended());
        yield { depth: 1 };
        await over;
      }),
    );
    const giveUp = new AbortController();

    const end = (async () => {
      for await (const _ of await streamed(giveUp.signal)) {
        giveUp.abort();
      }
    })();

    await expect(end).rejects.toMatchObject({ code: Code.Canceled });
    await over;
  });
});

describe("the transport, against a server that is none", () => {
  it.each([
    ["a refusal without a body", () => refused("14", "no%20rope"), Code.Unavailable, "no rope"],
    ["a message that is not encoded", () => refused("9", "100%"), Code.FailedPrecondition, "100%"],
    ["a status that nobody knows", () => refused("99", "odd"), Code.Unknown, "odd"],
    ["details that are none", () => refused("5", "gone", { "grpc-status-details-bin": "?" }), Code.NotFound, "gone"],
    ["a gateway that is away", () => new Response("<html>", { status: 502 }), Code.Unavailable, "HTTP 502"],
    ["a wall that wants a login", () => new Response("<html>", { status: 401 }), Code.Unauthenticated, "HTTP 401"],
    ["no answer at all", () => new Response(null), Code.Unavailable, "the answer broke off"],
    ["an answer without its end", () => new Response(message()), Code.Unavailable, "the answer broke off"],
    ["half an answer", () => new Response(message().slice(0, 6)), Code.Unavailable, "the answer broke off"],
    ["an end without an answer", () => new Response(trailer()), Code.Internal, /^exactly one message/],
    ["two answers", () => new Response(joined(message(), message(), trailer())), Code.Internal, /^exactly one message/],
    ["an answer after the end", () => new Response(joined(trailer(), message())), Code.Internal, /flags 0/],
    ["a compressed answer", () => new Response(joined(encodeEnvelope(1, new Uint8Array(3)), trailer())), Code.Internal, /flags 1/],
  ])("should say what it makes of %s", async (_, response, code, said) => {
    vi.stubGlobal("fetch", () => Promise.resolve(response()));

    const { code: found, rawMessage } = (await failure()) as ConnectError;

    expect(found).toBe(code);
    expect(rawMessage).toMatch(said);
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What these routes answer is what a fetch in this test answers. */
function serve(routes: (router: ConnectRouter) => void): void {
  const router = createConnectRouter({ grpcWeb: true, grpc: false, connect: false });
  routes(router);
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    const handler = router.handlers.find(({ requestPath }) => url.endsWith(requestPath));
    // As fetch does, whatever the server does about it.
    const givenUp = new Promise((_, reject) => init.signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    return Promise.race([handler && createFetchHandler(handler)(new Request(url, init)), givenUp]);
  });
}

function transport(timeoutMs = 5000) {
  return createGrpcWebTransport({ baseUrl: "http://well.example", timeoutMs, interceptors: [] });
}

async function failure({ timeoutMs }: { timeoutMs?: number } = {}): Promise<unknown> {
  return transport(timeoutMs)
    .unary(call, undefined, undefined, undefined, { depth: 1 })
    .then(
      () => expect.fail("the call should have failed"),
      (error: unknown) => error,
    );
}

async function streamed(signal?: AbortSignal): Promise<AsyncIterable<unknown>> {
  const asked = createAsyncIterable([{ depth: 1 }]);
  return (await transport().stream(ring, signal, undefined, undefined, asked)).message;
}

function refused(status: string, words: string, details: Record<string, string> = {}): Response {
  return new Response(null, { headers: { "grpc-status": status, "grpc-message": words, ...details } });
}

function message(): Uint8Array<ArrayBuffer> {
  return encodeEnvelope(0, toBinary(ask, create(ask, { depth: 7 }))) as Uint8Array<ArrayBuffer>;
}

function trailer(): Uint8Array<ArrayBuffer> {
  return encodeEnvelope(0x80, new TextEncoder().encode("grpc-status: 0\r\n")) as Uint8Array<ArrayBuffer>;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
