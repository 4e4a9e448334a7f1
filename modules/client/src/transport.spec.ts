import { Code, createClient } from "@connectrpc/connect";
import { afterEach, describe, expect, it, vi } from "vitest";

import { refusalOf } from "./errors.js";
import { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
import { createTransport, type TransportOptions } from "./transport.js";

describe("createTransport", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("should call the page's own origin by default", async () => {
    vi.stubGlobal("location", new URL("https://vault.example/codex"));

    expect(await calledBy({})).toBe("https://vault.example/undercroft.content.v1.CatalogService/GetContent");
  });

  it("should call the address it is given", async () => {
    const address = await calledBy({ baseUrl: "http://127.0.0.1:8080" });

    expect(address).toBe("http://127.0.0.1:8080/undercroft.content.v1.CatalogService/GetContent");
  });

  it("should say that it is the page where the session may be a cookie", async () => {
    vi.stubGlobal("location", new URL("https://vault.example/codex"));

    expect((await callWith({})).header.get("x-undercroft-client")).toBe("web");
    expect((await callWith({ baseUrl: "https://vault.example" })).header.get("x-undercroft-client")).toBe("web");
    expect((await callWith({ baseUrl: "http://127.0.0.1:8080" })).header.get("x-undercroft-client")).toBeNull();
  });

  it("should send the token that holds at the time of the call", async () => {
    const token = vi.fn().mockReturnValueOnce("abc");

    expect((await callWith({ baseUrl: "http://127.0.0.1:8080", token })).header.get("authorization")).toBe("Bearer abc");
    expect((await callWith({ baseUrl: "http://127.0.0.1:8080", token })).header.get("authorization")).toBeNull();
  });

  it("should show the preview token that it is given, and none otherwise", async () => {
    const previewToken = vi.fn().mockReturnValueOnce("ucp_abc");
    const options = { baseUrl: "http://127.0.0.1:8080", previewToken };

    expect((await callWith(options)).header.get("x-undercroft-preview")).toBe("ucp_abc");
    expect((await callWith(options)).header.get("x-undercroft-preview")).toBeNull();
  });

  it("should say of a server that can't be reached that the call may succeed later", async () => {
    const { error } = await callWith({ baseUrl: "http://127.0.0.1:8080" });

    expect(refusalOf(error)).toMatchObject({ code: Code.Unavailable, mayPass: true });
  });

  it("should not take a call that was given up for a server that is away", async () => {
    vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => {
      return new Promise((_, reject) => signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    });
    const giveUp = new AbortController();
    const call = createClient(CatalogService, createTransport({ baseUrl: "http://127.0.0.1:8080" })).getContent(
      {},
      { signal: giveUp.signal },
    );

    giveUp.abort();

    await expect(call).rejects.toMatchObject({ code: Code.Canceled });
  });

  it("should ask for an address where there is no page", () => {
    vi.stubGlobal("location", undefined);

    expect(() => createTransport()).toThrow(/needs a baseUrl/);
  });
});

/** The address of a call, which is then answered by nobody. */
async function calledBy(options: TransportOptions): Promise<string> {
  return (await callWith(options)).address;
}

async function callWith(options: TransportOptions) {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.reject(new TypeError("nobody there")));
  vi.stubGlobal("fetch", fetch);
  const error: unknown = await createClient(CatalogService, createTransport(options)).getContent({}).catch((e: unknown) => e);
  const [address, init] = fetch.mock.calls[0] ?? [];
  return { address: String(address), header: new Headers(init?.headers), error };
}
