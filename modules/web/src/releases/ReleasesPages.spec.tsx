import { Code } from "@connectrpc/connect";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Role } from "@undercroft/client";
import { ReleaseAdminService, ReleaseService } from "@undercroft/client/releases";
import { describe, expect, it } from "vitest";

import { archive } from "../../test/archive";
import { refusal } from "../../test/refusal";
import { alertSays, button, field, heading, open, statusSays } from "../../test/render";
import { PASSWORD } from "../../test/vault";

describe("the way to the releases", () => {
  it("should be shown to admins alone", async () => {
    const user = userEvent.setup();
    open("/floors", archive().transport);

    await user.click(await screen.findByRole("link", { name: "Releases" }));

    await heading("Releases");
    expect(location.pathname).toBe("/releases");
    expect(document.title).toBe("Releases · Undercroft");
  });

  it("should be shut for a player, who may come back as somebody else", async () => {
    const user = userEvent.setup();
    const { transport, api } = archive({ role: Role.PLAYER });
    open("/releases", transport);

    await heading("The door stays shut");
    expect(screen.queryByRole("link", { name: "Releases" })).toBeNull();
    api.role = Role.ADMIN;
    await user.click(button("Sign in as somebody else"));
    await heading("Sign in");
    await user.type(field("Username"), "mira");
    await user.type(field("Password"), PASSWORD);
    await user.click(button("Sign in"));

    await heading("Releases");
  });

  it("should ask who is not signed in to do so, at its own address", async () => {
    open("/releases/audit", archive({ signedIn: false }).transport);

    await heading("Sign in");
    await statusSays("Sign in as an admin to see the releases.");
  });

  it("should say it plainly when the role was taken a moment ago", async () => {
    const { transport, api } = archive();
    open("/releases/drafts", transport);
    await heading("Drafts");
    await screen.findByText(/^There is none\./);

    api.role = Role.PLAYER;
    open("/releases/audit", transport);

    await alertSays("This is for admins. Your account is none, or is none any more.");
  });

  it("should lead nowhere behind a release", async () => {
    open("/releases/7/8", archive().transport);

    await heading("A wall, and no door");
  });
});

describe("the timeline", () => {
  it("should have releases and rollbacks, the newest first, with what they changed", async () => {
    open("/releases", archive().transport);

    const rows = await timeline(3);

    expect(rows[0]).toMatch(/^¡Release 7active.*The goblin was too strong.*mira · just now · 4 records in 2 kinds from release 6 to 7$/);
    expect(rows[1]).toMatch(/^↺Back to release 5.*Too cold.*root on the command line/);
    expect(rows[2]).toMatch(/^·Release 6.*More frost/);
  });

  it("should show what is older when it is asked to", async () => {
    const user = userEvent.setup();
    open("/releases", archive().transport);
    await timeline(3);

    await user.click(button("Show older ones"));

    const rows = await timeline(4);
    expect(rows[3]).toMatch(/^·Release 5.*First light/);
    expect(screen.queryByRole("button", { name: "Show older ones" })).toBeNull();
  });

  it("should say how to fill it", async () => {
    const { transport, books } = archive();
    books.releases = [];
    open("/releases", transport);

    expect(await screen.findByText(/^Nothing was ever published\./)).toBeTruthy();
  });

  it("should say that it is on its way", async () => {
    const { transport, api } = archive();
    api.hang(ReleaseService.method.listReleases);
    open("/releases", transport);

    await statusSays("The releases are being fetched.");
  });

  it("should say what happened, and try again", async () => {
    const user = userEvent.setup();
    const { transport, api } = archive();
    api.refuse(ReleaseService.method.listReleases, refusal(Code.Unavailable, "DATABASE_UNAVAILABLE"));
    open("/releases", transport);
    await alertSays(/^The server can't reach its records right now\./);

    await user.click(button("Try again"));

    await timeline(3);
  });

  it("should have its releases without the audit", async () => {
    const { transport, api } = archive();
    api.refuse(ReleaseAdminService.method.listReleaseAudit, refusal(Code.Unavailable, "DATABASE_UNAVAILABLE"));
    open("/releases", transport);

    await timeline(2);
  });
});

describe("a release", () => {
  it("should say who published it, why, and what it changed", async () => {
    open("/releases/7", archive().transport);

    await heading("Release 7 active");
    expect(await screen.findByText("The goblin was too strong")).toBeTruthy();
    expect(await screen.findByRole("heading", { name: "4 records in 2 kinds" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Roll back to it …" })).toBeNull();
  });

  it("should say when there is none of that number", async () => {
    open("/releases/99", archive().transport);

    await alertSays(/^There is no such release/);
  });

  it("should become the active one again for who says why", async () => {
    const user = userEvent.setup();
    const { transport, books } = archive();
    open("/releases/6", transport);
    await user.click(await screen.findByRole("button", { name: "Roll back to it …" }));
    await waitFor(() => expect(document.activeElement).toBe(field("Why")));

    await user.click(button("Make release 6 active"));
    expect(await screen.findByText("Please fill this in.")).toBeTruthy();
    expect(books.active).toBe(7);

    await user.type(field("Why"), "The goblin is too weak");
    await user.click(button("Make release 6 active"));

    await statusSays("Release 6 is served everywhere.");
    expect(books.active).toBe(6);
    await heading("Release 6 active");
  });

  it("should not take the place of one that nobody looked at", async () => {
    const user = userEvent.setup();
    const { transport, books } = archive();
    open("/releases/6", transport);
    await user.click(await screen.findByRole("button", { name: "Roll back to it …" }));
    await user.type(field("Why"), "Colder");
    books.active = 5;

    await user.click(button("Make release 6 active"));

    const told = await screen.findByRole("alert", { name: "Release 5 became active meanwhile" });
    expect(told.textContent).toMatch(/Release 5 by otto.*Faster.*1 record differs from what you looked at: ghost/);
    await user.click(button("Make release 6 active"));
    await statusSays("Release 6 is served everywhere.");
  });
});

async function timeline(count: number): Promise<(string | null)[]> {
  return waitFor(() => {
    const list = document.querySelector<HTMLElement>("ol.timeline");
    const rows = list ? within(list).getAllByRole("listitem") : [];
    expect(rows).toHaveLength(count);
    // How much a release changed follows.
    expect(list?.textContent).toMatch(/records in/);
    return rows.map(({ textContent }) => textContent);
  });
}
