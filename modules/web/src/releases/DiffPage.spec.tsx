import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";

import { archive } from "../../test/archive";
import { alertSays, heading, open } from "../../test/render";

describe("the difference between two releases", () => {
  it("should have every record by its kind, linked where the codex knows it", async () => {
    await shown();

    const [enemies, items] = [within(kind("Enemies 2")), within(kind("Items 2"))];
    expect(enemies.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "~GoblinchangedHealth7 → 12+5",
      "−Ghost riderremoved",
    ]);
    expect(enemies.getByRole("link", { name: "Goblin" }).getAttribute("href")).toBe("/codex/enemies/goblin");
    expect(items.getAllByRole("listitem")[0]?.textContent).toBe("→Old axe → Frost Axerenamed");
    expect(items.getAllByRole("listitem")[1]?.textContent).toMatch(/^\+Torchadded$/);
  });

  it("should draw danger by floor for each class, before and after, and have the figures behind it", async () => {
    await shown();

    const picture = screen.getByRole("img", { name: "Danger for a warrior, before and after: floor 1 from 10% to 20%, floor 2 from 15% to 25%, floor 4 from 25% to 20%" });
    // Floor 3 does not move: the line is broken there.
    expect(picture.querySelectorAll(".chart-line")).toHaveLength(2);
    expect(picture.querySelectorAll(".chart-dot")).toHaveLength(3);
    expect(screen.getByRole("row", { name: "Floor 4, warrior 25% 20% −5%" })).toBeTruthy();
  });

  it("should say by opponent and class how many blows more or less it takes", async () => {
    await shown();

    const table = within(screen.getByRole("region", { name: "Blows to kill, as a table" }));
    expect(table.getByRole("row", { name: /^Goblin ?Floor 1 as before \+1…\+2 ?2 → 3–4$/ })).toBeTruthy();
    expect(table.getByRole("cell", { name: /^−1/ }).getAttribute("data-move")).toBe("down");
  });

  it("should be that of one race when it is chosen", async () => {
    const user = userEvent.setup();
    await shown();

    await user.selectOptions(screen.getByLabelText("Race"), "dwarf");

    const table = within(screen.getByRole("region", { name: "Blows to kill, as a table" }));
    expect(table.getByRole("cell", { name: /^\+1/ }).textContent).toBe("+12 → 3");
    expect(screen.queryByText(/^Chance to hit/)).toBeNull();
  });

  it("should have what else moved one click away", async () => {
    await shown();

    expect(screen.getByText(/^Chance to hit/).textContent).toBe("Chance to hit −5%");
    expect(screen.getByRole("row", { name: "Floor 1, Goblin, mage 50% 45% −5%" })).toBeTruthy();
  });

  it("should be of any two, either way round", async () => {
    const user = userEvent.setup();
    await shown();

    await user.click(screen.getByRole("button", { name: "The other way round" }));

    await heading("Release 7 to 6");
    expect(location.pathname).toBe("/releases/7..6");
    await user.clear(screen.getByLabelText("From"));
    await user.type(screen.getByLabelText("From"), "5{Enter}");
    await heading("Release 5 to 6");
  });

  it("should say when nothing differs, and when there is no such release", async () => {
    const { transport, books } = archive();
    books.diff = { ...books.diff, records: [], impact: [] };
    open("/releases/6..7", transport);
    expect(await screen.findByText(/^They hold the same records/)).toBeTruthy();

    open("/releases/6..99", transport);
    await alertSays(/^There is no such release/);
  });
});

async function shown(): Promise<void> {
  open("/releases/6..7", archive().transport);
  await heading("Release 6 to 7");
  await screen.findByRole("link", { name: "Frost Axe" });
}

function kind(name: string): HTMLElement {
  return screen.getByRole("region", { name });
}
