import { fromBinary, toBinary, type DescMessage, type MessageShape } from "@bufbuild/protobuf";
import { base64Decode } from "@bufbuild/protobuf/wire";
import { Code, ConnectError, createContextValues, type Interceptor, type Transport } from "@connectrpc/connect";
import {
  createEnvelopeReadableStream,
  createMethodUrl,
  encodeEnvelope,
  runStreamingCall,
  runUnaryCall,
} from "@connectrpc/connect/protocol";
import { codeFromHttpStatus } from "@connectrpc/connect/protocol-grpc";
import { requestHeader, trailerFlag, trailerParse } from "@connectrpc/connect/protocol-grpc-web";

import { StatusSchema } from "./gen/google/rpc/status_pb.js";

export interface GrpcWebOptions {
  baseUrl: string;
  /** Of a unary call that names none, in milliseconds. A stream has none of its own: it lasts until somebody ends it. */
  timeoutMs: number;
  interceptors: Interceptor[];
}

/** What a request is sent with. */
interface Call {
  url: string;
  header: Headers;
  signal: AbortSignal;
}

/**
 * gRPC-Web over fetch, in protobuf's binary form alone. connect-web's transport speaks JSON as well, and a page would load
 * 9 KB (gzip) for that: protobuf's JSON, and the descriptor of descriptors behind it.
 */
export function createGrpcWebTransport({ baseUrl, timeoutMs: usual, interceptors }: GrpcWebOptions): Transport {
  return {
    unary(method, signal, asked, header, message, contextValues = createContextValues()) {
      const timeoutMs = deadline(asked ?? usual);
      return runUnaryCall({
        interceptors,
        ...(signal && { signal }),
        ...(timeoutMs && { timeoutMs }),
        req: {
          stream: false,
          service: method.parent,
          method,
          requestMethod: "POST",
          url: createMethodUrl(baseUrl, method),
          header: requestHeader(true, timeoutMs, header, false),
          contextValues,
          message,
        },
        next: async (call) => {
          const trailer = new Headers();
          const response = await post(call, toBinary(method.input, call.message));
          const message = await onlyOne(messages(response, method.output, trailer, call.signal), Code.Internal);
          return { stream: false, service: method.parent, method, header: response.headers, message, trailer };
        },
      });
    },

    stream(method, signal, timeout, header, input, contextValues = createContextValues()) {
      const timeoutMs = deadline(timeout);
      return runStreamingCall({
        interceptors,
        ...(signal && { signal }),
        ...(timeoutMs && { timeoutMs }),
        req: {
          stream: true,
          service: method.parent,
          method,
          requestMethod: "POST",
          url: createMethodUrl(baseUrl, method),
          header: requestHeader(true, timeoutMs, header, false),
          contextValues,
          message: input,
        },
        next: async (call) => {
          const trailer = new Headers();
          // gRPC-Web streams down, never up.
          const asked = await onlyOne(call.message, Code.Unimplemented);
          const response = await post(call, toBinary(method.input, asked));
          const message = messages(response, method.output, trailer, call.signal);
          return { stream: true, service: method.parent, method, header: response.headers, message, trailer };
        },
      });
    },
  };
}

/** Zero and less mean none, as they do for connect. */
function deadline(timeoutMs: number | undefined): number | undefined {
  return timeoutMs !== undefined && timeoutMs > 0 ? timeoutMs : undefined;
}

async function post({ url, header, signal }: Call, message: Uint8Array): Promise<Response> {
  try {
    return await fetch(url, { method: "POST", headers: header, body: encodeEnvelope(0, message), signal, redirect: "error" });
  } catch (failure) {
    throw signal.aborted ? failure : unreachable("the server can't be reached", failure);
  }
}

/** The messages of an answer, as they come; its trailer goes to `trailer`. Ends with the server's error if it has one. */
async function* messages<O extends DescMessage>(
  response: Response,
  output: O,
  trailer: Headers,
  signal: AbortSignal,
): AsyncGenerator<MessageShape<O>, void> {
  throwIfRefused(response.headers);
  if (!response.ok) {
    throw new ConnectError(`HTTP ${response.status}`, codeFromHttpStatus(response.status), response.headers);
  }
  let complete = false;
  for await (const { flags, data } of envelopes(response, signal)) {
    if (flags === trailerFlag) {
      trailerParse(data).forEach((value, name) => trailer.set(name, value));
      throwIfRefused(trailer);
      complete = true;
    } else if (flags === 0 && !complete) {
      yield fromBinary(output, data);
    } else {
      throw new ConnectError(`an envelope came that nobody asked for (flags ${flags})`, Code.Internal);
    }
  }
  if (!complete) {
    throw unreachable("the answer broke off");
  }
}

async function* envelopes({ body }: Response, signal: AbortSignal) {
  const reader = body && createEnvelopeReadableStream(body).getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      yield next.value;
    }
  } catch (failure) {
    throw signal.aborted ? failure : unreachable("the answer broke off", failure);
  }
}

/** The code that the API itself gives to "nobody there": the same call may succeed later. */
function unreachable(message: string, cause?: unknown): ConnectError {
  return new ConnectError(message, Code.Unavailable, undefined, undefined, cause);
}

/** A refusal stands in the trailer, or in the header of an answer that is nothing else. */
function throwIfRefused(headers: Headers): void {
  const status = headers.get("grpc-status");
  if (status === null || status === "0") {
    return;
  }
  const code = Number(status);
  const error = new ConnectError(decoded(headers.get("grpc-message") ?? ""), code in Code ? code : Code.Unknown, headers);
  error.details = detailsOf(headers.get("grpc-status-details-bin"));
  throw error;
}

/** Whoever can't read the details can still read the code and the message. */
function detailsOf(status: string | null): ConnectError["details"] {
  try {
    const { details } = fromBinary(StatusSchema, base64Decode(status ?? ""));
    return details.map(({ typeUrl, value }) => ({ type: typeUrl.slice(typeUrl.lastIndexOf("/") + 1), value }));
  } catch {
    return [];
  }
}

function decoded(message: string): string {
  try {
    return decodeURIComponent(message);
  } catch {
    return message;
  }
}

async function onlyOne<T>(messages: AsyncIterable<T>, otherwise: Code): Promise<T> {
  const all: T[] = [];
  for await (const each of messages) {
    all.push(each);
  }
  const [one] = all;
  if (one === undefined || all.length > 1) {
    throw new ConnectError(`exactly one message was expected, not ${all.length}`, otherwise);
  }
  return one;
}
