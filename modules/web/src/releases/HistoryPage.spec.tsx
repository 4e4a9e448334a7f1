import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { archive } from "../../test/archive";
import { alertSays, heading, open } from "../../test/render";
import { refusal } from "../../test/refusal";
import { Code } from "@connectrpc/connect";
import { ReleaseService } from "@undercroft/client/releases";

describe("the history of a record", () => {
  it("should say, for everybody, who made what of it and why", async () => {
    const user = userEvent.setup();
    open("/codex/enemies/goblin", archive({ signedIn: false }).transport);

    await user.click(await screen.findByRole("link", { name: "Its history" }));

    await heading("What Goblin was");
    const [newest, older] = within(await screen.findByRole("list")).getAllByRole("listitem");
    expect(newest?.textContent).toBe("·It changed with release 7The goblin was too strongmira · 1 minute agoHealth999 → 7−992");
    expect(older?.textContent).toMatch(/^↺It changed with release 6, gone back toWithout a reasonotto/);
  });

  it("should be that of one field when it is asked so", async () => {
    const user = userEvent.setup();
    open("/codex/enemies/goblin/history", archive().transport);

    await user.selectOptions(await screen.findByLabelText("Field"), "xp");

    expect(location.search).toBe("?field=xp");
    expect(await screen.findByText("This field was never another.")).toBeTruthy();
  });

  it("should say that there was never such a record", async () => {
    const { transport, api } = archive();
    api.refuse(ReleaseService.method.getRecordHistory, refusal(Code.NotFound, "RECORD_NOT_FOUND"));
    open("/codex/enemies/nobody/history", transport);

    await alertSays(/RECORD_NOT_FOUND/);
  });

  it("should be there for a kind of one record", async () => {
    open("/codex/combat/history", archive().transport);

    await heading("What Combat rules was");
  });
});
