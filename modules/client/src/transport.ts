import type { Interceptor, Transport } from "@connectrpc/connect";

import { createGrpcWebTransport } from "./grpc-web.js";

/** Where the API is, who calls it, and how long to wait for it. */
export interface TransportOptions {
  /** Address of Envoy without a path, such as http://127.0.0.1:8080. In a browser the default is the page's own origin. */
  baseUrl?: string;
  /** Deadline of a unary call in milliseconds, 1 to 5000, which is also the most that the server allows. Default 5000. */
  timeoutMs?: number;
  /** The session's token, asked for before each call. Default none: a page's session is a cookie, which no script sees. */
  token?: () => string | undefined;
  /**
   * The token of a draft to preview, asked for before each call: content is that draft's then, and of no release that
   * is in play. Make another transport and query client for it, so that the two are never mixed. Default none.
   */
  previewToken?: () => string | undefined;
  /** Called around each call, the first one outermost. Default none. */
  interceptors?: Interceptor[];
}

/** The way to the API over gRPC-Web. Make it once a page: it is what React Query keys its answers by. */
export function createTransport(options: TransportOptions = {}): Transport {
  const baseUrl = options.baseUrl ?? ownOrigin();
  return createGrpcWebTransport({
    baseUrl,
    timeoutMs: options.timeoutMs ?? 5000,
    interceptors: [...(options.interceptors ?? []), introducing(baseUrl, options)],
  });
}

/** Says who calls. */
function introducing(baseUrl: string, { token, previewToken }: TransportOptions): Interceptor {
  // A cookie counts only beside this header, which another site can't make a browser send. Elsewhere there is no cookie,
  // and a browser would first ask whether it may send such a header.
  const cookie = typeof location !== "undefined" && baseUrl === location.origin;
  return (next) => (call) => {
    if (cookie) {
      call.header.set("x-undercroft-client", "web");
    }
    const bearer = token?.();
    if (bearer !== undefined) {
      call.header.set("authorization", `Bearer ${bearer}`);
    }
    const preview = previewToken?.();
    if (preview !== undefined) {
      call.header.set("x-undercroft-preview", preview);
    }
    return next(call);
  };
}

function ownOrigin(): string {
  if (typeof location === "undefined") {
    throw new Error("createTransport needs a baseUrl outside a browser, such as http://127.0.0.1:8080");
  }
  return location.origin;
}
