import { Code } from "@connectrpc/connect";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SaveService } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { refusal } from "../../test/refusal";
import { alertSays, button, focusIsOn, heading, open, statusSays } from "../../test/render";
import { vault } from "../../test/vault";

describe("the saves", () => {
  it("should stand in for the slots while they are fetched", async () => {
    const api = vault({ signedIn: true });
    api.hang(SaveService.method.listSaves);

    open("/saves", api.transport);

    await statusSays("Your saves are being fetched.");
  });

  it("should say how empty slots are filled", async () => {
    open("/saves", vault({ signedIn: true }).transport);

    expect(await screen.findByText(/The game fills a slot when you save/)).toBeTruthy();
    expect(await niches()).toEqual([/Slot 1.*Empty/, /Slot 2.*Empty/, /Slot 3.*Empty/].map((each) => expect.stringMatching(each)));
  });

  it("should tell what each slot holds", async () => {
    const api = vault({ signedIn: true });
    api.saveElsewhere(1, { name: "The long way down", floor: 6 });
    api.saveElsewhere(2);
    api.emptyElsewhere(2);

    open("/saves", api.transport);

    await waitFor(async () => expect((await niches())[1]).toMatch(/Slot 2.*The long way down.*Floor 6, level 3 · just now/));
    expect((await niches())[2]).toMatch(/Slot 3.*Emptied.*can be brought back/);
  });

  it("should say why there are none, and try again when asked", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.refuse(SaveService.method.listSaves, refusal(Code.Unavailable, "DATABASE_UNAVAILABLE"));
    open("/saves", api.transport);
    await alertSays(/can't reach its records/);

    await user.click(button("Try again"));

    expect(await screen.findByRole("link", { name: /Slot 1/ })).toBeTruthy();
  });

  it("should say that what they show may be old", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0, { name: "Known" });
    open("/saves/1", api.transport);
    await heading("Known");
    api.refuse(SaveService.method.putSave, refusal(Code.Unavailable, "DATABASE_UNAVAILABLE"), 3);
    api.refuse(SaveService.method.listSaves, refusal(Code.Unavailable, "DATABASE_UNAVAILABLE"));

    await user.click(button("Save a sample run"));

    await statusSays(/^What you see may be old\./);
    expect(await heading("Known")).toBeTruthy();
  });

  it("should say that there is no fourth slot", async () => {
    open("/saves/4", vault({ signedIn: true }).transport);

    await heading("A wall, and no niche");
  });

  it("should lead nowhere behind a slot", async () => {
    open("/saves/1/2", vault({ signedIn: true }).transport);

    await heading("A wall, and no door");
  });

  it("should lead to a slot, and say so", async () => {
    const user = userEvent.setup();
    open("/saves", vault({ signedIn: true }).transport);

    await user.click(await screen.findByRole("link", { name: /Slot 2/ }));

    await focusIsOn(await heading("Empty"));
    expect(location.pathname).toBe("/saves/2");
    expect(document.title).toBe("Slot 2 · Undercroft");
  });

  it("should name the slot in the tab also when its page is shown again", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0, { name: "Known" });
    open("/saves/1", api.transport);
    await heading("Known");

    await user.click(screen.getByRole("link", { name: "Codex" }));
    await heading("Eight floors down");
    history.back();

    await heading("Known");
    await waitFor(() => expect(document.title).toBe("Known, Slot 1 · Undercroft"));
  });
});

describe("a slot", () => {
  it("should be filled with a sample, which it says it is", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    open("/saves/1", api.transport);
    await heading("Empty");

    await user.click(await screen.findByRole("button", { name: "Save a sample run" }));

    await heading("Sample: Wanderer");
    await statusSays("Saved as revision 1.");
    expect(api.head(0).release).toBe(7);
    expect((await niches())[0]).toMatch(/Sample: Wanderer/);
  });

  it("should show what it holds when it is loaded", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    open("/saves/1", api.transport);
    await user.click(await screen.findByRole("button", { name: "Save a sample run" }));
    await heading("Sample: Wanderer");
    expect(api.calls).not.toContain("GetSave");

    await user.click(button("Load the run"));

    await statusSays(/^A sample, \d+ bytes: nobody has played it\. Wanderer, on floor [1-8], /);
    expect(screen.getByRole("img", { name: /^A room of/ })).toBeTruthy();
    expect(button("Hide the run").getAttribute("aria-expanded")).toBe("true");
  });

  it("should not pretend to read a run that is the game's own", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0, { runState: new Uint8Array(2000) });
    open("/saves/1", api.transport);

    await user.click(await screen.findByRole("button", { name: "Load the run" }));

    expect(await screen.findByText(/^2000 bytes, in a form that only the game/)).toBeTruthy();
  });

  it("should say that what it should load is gone", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0);
    api.refuse(SaveService.method.getSave, refusal(Code.NotFound, "SAVE_NOT_FOUND"));
    open("/saves/1", api.transport);

    await user.click(await screen.findByRole("button", { name: "Load the run" }));

    await alertSays("The slot is empty by now.");
  });

  it("should be emptied, and that be undone", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0, { name: "Dear to me" });
    open("/saves/1", api.transport);

    await user.click(await screen.findByRole("button", { name: "Delete" }));
    await focusIsOn(await heading("Emptied"));
    await statusSays("The slot is empty.");

    await user.click(await screen.findByRole("button", { name: "Undo the deletion" }));
    await heading("Dear to me");
    await statusSays("Revision 1 is back, as revision 3.");
  });

  it("should bring back an older revision", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0, { name: "First" });
    api.saveElsewhere(0, { name: "Second" });
    open("/saves/1", api.transport);

    await user.click(await screen.findByRole("button", { name: "Restore revision 1" }));

    await heading("First");
    await statusSays("Revision 1 is back, as revision 3.");
    const rows = await waitFor(() => {
      const found = within(screen.getByRole("heading", { name: "History" }).closest("section")!).getAllByRole("listitem");
      expect(found).toHaveLength(3);
      return found;
    });
    expect(rows[0]?.textContent).toMatch(/3First.*now/);
  });

  it("should say that a revision is no longer kept", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0);
    api.saveElsewhere(0);
    api.refuse(SaveService.method.restoreSave, refusal(Code.NotFound, "REVISION_NOT_FOUND"));
    open("/saves/1", api.transport);

    await user.click(await screen.findByRole("button", { name: "Restore revision 1" }));

    await alertSays("That revision is not kept any more.");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  it("should offer another try where nobody knows whether it was written", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.refuse(SaveService.method.putSave, refusal(Code.Unavailable, "OUTCOME_UNKNOWN", { waitMs: 1 }), 3);
    open("/saves/1", api.transport);
    await user.click(await screen.findByRole("button", { name: "Save a sample run" }));
    await alertSays(/it is never written twice/);

    await user.click(button("Try again"));

    await heading("Sample: Wanderer");
    await statusSays("Saved as revision 1.");
  });
});

describe("a slot that somebody else has written to", () => {
  it("should show both and wait for a choice", async () => {
    const user = userEvent.setup();
    const { api, table } = await collide(user);

    const row = (name: string) => within(table).getByRole("row", { name: new RegExp(`^${name} `) });
    expect(row("Name").textContent).toBe("NameSample: WandererFrom the phone");
    expect(row("Health").textContent).toMatch(/^Health\d+ of \d+5 of 90$/);
    expect(row("Name").hasAttribute("data-differs")).toBe(true);
    expect(row("Release").hasAttribute("data-differs")).toBe(false);
    await focusIsOn(screen.getByRole("heading", { name: "The slot changed in between" }));
    expect(screen.queryByRole("button", { name: "Save a sample run" })).toBeNull();
    expect(api.head(0).name).toBe("From the phone");
  });

  it("should hold mine when I say so, and theirs in its history", async () => {
    const user = userEvent.setup();
    const { api } = await collide(user);

    await user.click(button("Overwrite with mine"));

    await focusIsOn(await heading("Sample: Wanderer"));
    await statusSays("Yours is in the slot now, as revision 3.");
    expect(api.revisions[0]?.map(({ name }) => name)).toEqual(["Sample: Wanderer", "From the phone", "Mine"]);
  });

  it("should hold theirs when I say so", async () => {
    const user = userEvent.setup();
    const { api } = await collide(user);

    await user.click(button("Keep what is there"));

    await focusIsOn(await heading("From the phone"));
    await statusSays("What the slot holds was kept.");
    expect(api.head(0).revision).toBe(2);
  });

  it("should ask again when it changes once more", async () => {
    const user = userEvent.setup();
    const { api } = await collide(user);
    api.saveElsewhere(0, { name: "From the tablet" });

    await user.click(button("Overwrite with mine"));

    expect(await screen.findByRole("row", { name: /From the tablet/ })).toBeTruthy();
    expect(api.head(0).name).toBe("From the tablet");
  });

  it("should not be emptied by who has not seen what it holds", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0, { name: "Mine" });
    open("/saves/1", api.transport);
    await heading("Mine");
    api.saveElsewhere(0, { name: "From the phone" });

    await user.click(button("Delete"));
    expect(await screen.findByRole("row", { name: "Name Empty From the phone" })).toBeTruthy();

    await user.click(button("Empty it all the same"));
    await heading("Emptied");
  });

  it("should say when what is there is nothing", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.saveElsewhere(0, { name: "Mine" });
    open("/saves/1", api.transport);
    await heading("Mine");
    api.emptyElsewhere(0);

    await user.click(await screen.findByRole("button", { name: "Save a sample run" }));

    expect(await screen.findByRole("row", { name: "Name Sample: Wanderer Empty" })).toBeTruthy();
  });

  async function collide(user: ReturnType<typeof userEvent.setup>) {
    const api = vault({ signedIn: true });
    api.saveElsewhere(0, { name: "Mine" });
    open("/saves/1", api.transport);
    await heading("Mine");
    api.saveElsewhere(0, { name: "From the phone", hp: 5, maxHp: 90 });
    await user.click(await screen.findByRole("button", { name: "Save a sample run" }));
    return { api, table: await screen.findByRole("table") };
  }
});

/** What stands at each slot in the row of slots. */
async function niches(): Promise<(string | null)[]> {
  const links = await screen.findAllByRole("link", { name: /Slot \d/ });
  return links.map(({ textContent }) => textContent);
}
