import { Code } from "@connectrpc/connect";
import { screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { refusal } from "../../test/refusal";
import { open, statusSays } from "../../test/render";
import { apiOf, seedContent } from "../../test/seeds";
import { linkTo, previewed, takePreview } from "./preview";

afterEach(() => sessionStorage.clear());

describe("a preview", () => {
  it("should be taken from a link, and the address forget its token", () => {
    const preview = { release: 12, token: "a.secret-token" };
    history.replaceState(null, "", linkTo(preview));

    takePreview();

    expect(previewed()).toEqual(preview);
    expect(location.href).toMatch(/\/codex$/);
  });

  it("should not be there for who has no link", () => {
    history.replaceState(null, "", "/codex#preview=nonsense");

    takePreview();

    expect(previewed()).toBeUndefined();
  });

  it("should be said to be one, with the way out", async () => {
    sessionStorage.setItem("undercroft-preview", "12.secret");
    open("/codex", apiOf(seedContent()).transport);

    await statusSays("Draft 12 is shown, which is not published.");
    expect(screen.getByRole("button", { name: "Leave the preview" })).toBeTruthy();
  });

  it("should say when it has ended", async () => {
    sessionStorage.setItem("undercroft-preview", "12.secret");
    const { transport } = apiOf(seedContent());
    transport.refuse(refusal(Code.Unauthenticated, "PREVIEW_TOKEN_INVALID"));
    open("/codex", transport);

    await statusSays("The preview of draft 12 has ended.");
  });
});
