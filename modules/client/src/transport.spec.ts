import { createClient } from "@connectrpc/connect";
import { afterEach, describe, expect, it, vi } from "vitest";

import { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
import { createTransport } from "./transport.js";

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

  it("should ask for an address where there is no page", () => {
    vi.stubGlobal("location", undefined);

    expect(() => createTransport()).toThrow(/needs a baseUrl/);
  });
});

/** The address of a call, which is then answered by nobody. */
async function calledBy(options: { baseUrl?: string }): Promise<string> {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.reject(new Error("nobody there")));
  vi.stubGlobal("fetch", fetch);
  await expect(createClient(CatalogService, createTransport(options)).getContent({})).rejects.toThrow();
  return String(fetch.mock.calls[0]?.[0]);
}
