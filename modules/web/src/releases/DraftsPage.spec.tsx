import { create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DraftSchema, DraftService } from "@undercroft/client/releases";
import { describe, expect, it } from "vitest";

import { archive } from "../../test/archive";
import { refusal } from "../../test/refusal";
import { alertSays, button, field, focusIsOn, heading, open, statusSays } from "../../test/render";

describe("the drafts", () => {
  it("should say how to make one", async () => {
    open("/releases/drafts", archive().transport);

    expect(await screen.findByText(/^There is none\./)).toBeTruthy();
  });

  it("should lead to what one changes", async () => {
    drafted();

    const link = await screen.findByRole("link", { name: "what it changes of release 7" });

    expect(link.getAttribute("href")).toBe("/releases/7..8");
  });

  it("should be published as they are", async () => {
    const user = userEvent.setup();
    const { books } = drafted();
    await user.click(await screen.findByRole("button", { name: "Publish … draft 8" }));
    await user.type(field("Why"), "Ready");

    await user.click(button("Publish draft 8"));

    await statusSays("Release 8 is served everywhere.");
    await focusIsOn(await heading("Drafts"));
    expect(books.active).toBe(8);
    expect(await screen.findByText(/^There is none\./)).toBeTruthy();
  });

  it("should be dropped, which is said", async () => {
    const user = userEvent.setup();
    drafted();
    await user.click(await screen.findByRole("button", { name: "Drop … draft 8" }));

    await user.click(button("Drop draft 8"));

    await statusSays("Draft 8 is dropped.");
    expect(await screen.findByText(/^There is none\./)).toBeTruthy();
  });

  it("should be shown by a link, which is told once and can be ended", async () => {
    const user = userEvent.setup();
    drafted();
    await user.click(await screen.findByRole("button", { name: "Show it to others … draft 8" }));

    await user.click(button("Make a link"));
    await statusSays(/^Copy it now: it is shown this once\. It ends in (6|7) days\.$/);
    expect((screen.getByLabelText("The link") as HTMLInputElement).value).toMatch(/\/codex#preview=8\.a\.secret$/);

    await user.click(await screen.findByRole("button", { name: "End 1 preview" }));
    await statusSays("1 preview ended.");
    expect(screen.queryByLabelText("The link")).toBeNull();
  });

  it("should say that somebody else has dropped it", async () => {
    const user = userEvent.setup();
    const { api } = drafted();
    api.refuse(DraftService.method.createPreviewToken, refusal(Code.NotFound, "RELEASE_NOT_FOUND"));
    await user.click(await screen.findByRole("button", { name: "Show it to others … draft 8" }));

    await user.click(button("Make a link"));

    await alertSays(/^There is no such release/);
  });
});

function drafted() {
  const given = archive();
  given.books.drafts = [create(DraftSchema, { release: { number: 8, draft: true }, base: 7, author: "mira", reason: "Later" })];
  open("/releases/drafts", given.transport);
  return given;
}
