import { Code } from "@connectrpc/connect";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { refusal } from "@undercroft/client/testing";
import { describe, expect, it, vi } from "vitest";

import { page, rowsOf, sectionOf } from "../../test/codex";
import { open } from "../../test/render";
import { apiOf, seedContent, silentApi } from "../../test/seeds";

const seeds = seedContent();

describe("the filters", () => {
  it("should narrow the list by what the address says, and keep it while records are looked at", async () => {
    const user = userEvent.setup();
    open("/codex?kind=items&rarity=legendary", apiOf(seeds).transport);

    const rows = await rowsOf("Items");
    expect(rows.map((row) => row.textContent)).toEqual([expect.stringMatching(/legendary$/), expect.stringMatching(/legendary$/)]);
    expect(screen.queryByRole("heading", { name: /Enemies/ })).toBeNull();

    await user.click(rows[0]!);
    expect(location.pathname + location.search).toBe("/codex/items/armor_dragon_scale?kind=items&rarity=legendary");
    expect(await rowsOf("Items")).toHaveLength(2);
  });

  it("should put what is chosen into the address", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);

    await user.selectOptions(await screen.findByRole("combobox", { name: "Kind" }), "Status effects");
    await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Bosses");
    await user.selectOptions(screen.getByRole("combobox", { name: "Floor" }), "Floor 5");

    expect(location.search).toBe("?kind=bosses&floor=5");
    expect((await rowsOf("Bosses")).map((row) => row.textContent)).toEqual(["FFrost GiantFloor 5"]);
  });

  it("should say what an address asks for that the release has not, and offer all", async () => {
    const user = userEvent.setup();
    open("/codex?kind=unicorns", apiOf(seeds).transport);
    expect(await screen.findByText("Nothing down here passes these filters.")).toBeTruthy();
    expect(screen.getByRole("option", { name: "unicorns, not in this release", selected: true })).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Show all" }));

    expect(location.search).toBe("");
    expect(await rowsOf("Enemies")).toHaveLength(seeds.enemies.length);
  });
});

describe("the states of the list", () => {
  it("should stand in for the rows while they are fetched", () => {
    open("/codex", silentApi());

    expect(screen.getByRole("status").textContent).toBe("The codex is being fetched.");
  });

  it("should say how an empty vault is filled", async () => {
    open("/codex", apiOf({}).transport);

    expect((await page("The vault is empty")).getByText("./undercroft seed apply")).toBeTruthy();
  });

  it("should say what went wrong and try again when asked", async () => {
    const user = userEvent.setup();
    const { transport } = apiOf(seeds);
    transport.refuse(refusal(Code.Unavailable, "CONTENT_UNAVAILABLE", "this node is not sure which release is active"));
    open("/codex", transport);
    const main = await page("The torch went out");
    expect(main.getByText("this node is not sure which release is active")).toBeTruthy();

    transport.refuse(null);
    await user.click(main.getByRole("button", { name: "Try again" }));

    expect(await rowsOf("Enemies")).toHaveLength(seeds.enemies.length);
  });

  it("should go on by itself once a server that was away at load is back", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"], shouldAdvanceTime: true });
    const { transport } = apiOf(seeds);
    transport.refuse(refusal(Code.Unavailable, "SERVER_BUSY"));
    open("/codex", transport);
    await page("The torch went out");

    transport.refuse(null);
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();

    expect(await page("Eight floors down")).toBeTruthy();
  });
});

describe("the keyboard", () => {
  it("should go to the search with a slash and narrow the list", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    await page("Eight floors down");

    await user.keyboard("/king");

    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    expect(screen.queryByRole("heading", { name: /^Enemies/ })).toBeNull();
    expect((await rowsOf("Bosses")).map((row) => row.textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining("Goblin King")]),
    );
  });

  it("should say when nothing is called that", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    await page("Eight floors down");

    await user.keyboard("/unicorn");

    expect(screen.getByText("Nothing down here is called “unicorn”.")).toBeTruthy();
  });

  it("should answer ten thousand letters plainly", async () => {
    open("/codex", apiOf(seeds).transport);
    await page("Eight floors down");

    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "frost".repeat(2_000) } });

    expect(screen.getByText(`Nothing down here is called “${"frost".repeat(8)}…”.`)).toBeTruthy();
  });

  it("should open a group with the keyboard and list no more of a kind at once than the eye takes in", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    await page("Eight floors down");

    await user.keyboard("/{ArrowDown}{Enter}{ArrowDown}");
    expect(document.activeElement?.textContent).toMatch(/Animated Tome/);

    await user.keyboard("/the");
    expect(await rowsOf("Bestiary")).toHaveLength(12);
    await user.click(within(sectionOf("Bestiary")!).getByRole("button", { name: /more$/ }));
    expect((await rowsOf("Bestiary")).length).toBeGreaterThan(12);
  });

  it("should walk the rows with the arrow keys and show each beside the list", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    const [first, second] = await rowsOf("Enemies");

    // The first step is the name of the group.
    await user.keyboard("/{ArrowDown}{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(second);
    expect(second?.getAttribute("aria-current")).toBe("page");

    await user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(first);
  });

  it("should leave a slash alone that is typed into the search", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    await page("Eight floors down");

    await user.type(screen.getByRole("searchbox"), "a/b");

    expect(screen.getByRole("searchbox")).toHaveProperty("value", "a/b");
  });
});
