import { Code, ConnectError, createRouterTransport } from "@connectrpc/connect";
import { waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CatalogService } from "@undercroft/client";
import { expect, describe, it } from "vitest";

import { button, heading, open } from "../../test/render";
import { seedContent } from "../../test/seeds";

const content = seedContent();

describe("the bar about the release", () => {
  it("should say that another release is shown, and go when that is read", async () => {
    const user = userEvent.setup();
    const server = api();
    const answers = open("/codex", server.transport);
    await heading("Eight floors down");
    expect(bar()).toBe("");

    server.release = 12;
    await answers.invalidateQueries();

    await waitFor(() => expect(bar()).toBe("Release 12 is shown now."));
    await user.click(button("Good"));
    expect(bar()).toBe("");
  });

  it("should say that the server is away and how old the page is, until it is back", async () => {
    const user = userEvent.setup();
    const server = api();
    const answers = open("/codex", server.transport);
    await heading("Eight floors down");

    server.down = true;
    await answers.invalidateQueries();
    await waitFor(() => expect(bar()).toBe("The server is away; this is release 11, from just now."));
    expect(await heading("Eight floors down")).toBeTruthy();

    server.down = false;
    await user.click(button("Try again"));
    await waitFor(() => expect(bar()).toBe(""));
  });
});

function bar(): string | null | undefined {
  return document.querySelector(".release-bar [aria-live=polite]")?.textContent;
}

function api() {
  const server = {
    release: 11,
    down: false,
    transport: createRouterTransport(({ rpc }) => {
      rpc(CatalogService.method.getContent, () => {
        if (server.down) {
          throw new ConnectError("nobody listens", Code.Unavailable);
        }
        return { release: { number: server.release }, content };
      });
    }),
  };
  return server;
}
