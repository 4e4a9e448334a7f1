import type { Interceptor, Transport } from "@connectrpc/connect";
import { createGrpcWebTransport } from "@connectrpc/connect-web";

/** Where the API is and how long to wait for it. */
export interface TransportOptions {
  /** Address of Envoy without a path, such as http://127.0.0.1:8080. In a browser the default is the page's own origin. */
  baseUrl?: string;
  /** Deadline of a unary call in milliseconds, 1 to 5000, which is also the most that the server allows. Default 5000. */
  timeoutMs?: number;
  /** Called around each call, the first one outermost. Default none. */
  interceptors?: Interceptor[];
}

/** The way to the API over gRPC-Web. Make it once a page: it is what React Query keys its answers by. */
export function createTransport(options: TransportOptions = {}): Transport {
  return createGrpcWebTransport({
    baseUrl: options.baseUrl ?? ownOrigin(),
    defaultTimeoutMs: options.timeoutMs ?? 5000,
    interceptors: options.interceptors ?? [],
  });
}

function ownOrigin(): string {
  if (typeof location === "undefined") {
    throw new Error("createTransport needs a baseUrl outside a browser, such as http://127.0.0.1:8080");
  }
  return location.origin;
}
