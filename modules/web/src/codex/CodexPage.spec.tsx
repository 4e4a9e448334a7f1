import { create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { fireEvent, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AIBehavior, BossSchema, EnemySchema, ThemeSchema } from "@undercroft/client";
import { refusal } from "@undercroft/client/testing";
import { describe, expect, it, vi } from "vitest";

import { open } from "../../test/render";
import { apiOf, seedContent, silentApi } from "../../test/seeds";

const seeds = seedContent();

describe("the codex", () => {
  it("should list all kinds of the release from one request, each to be opened", async () => {
    const { transport, asked } = apiOf(seeds);

    open("/codex", transport);

    expect(await rowsOf("Enemies")).toHaveLength(seeds.enemies.length);
    expect(await rowsOf("Items")).toHaveLength(seeds.items.length);
    expect(await rowsOf("Bestiary")).toHaveLength(seeds.creatures.length);
    expect(screen.getByRole("link", { name: "Combat rules" })).toBeTruthy();
    expect(screen.getByText("Release 7")).toBeTruthy();
    expect(asked()).toBe(1);
  });

  it("should show the figures of the enemy that the address names", async () => {
    open("/codex/enemies/necromancer", apiOf(seeds).transport);

    const main = await page("Necromancer");

    expect(main.getByText("2d6")).toBeTruthy();
    expect(main.getByRole("link", { name: "Raise Skeleton" })).toBeTruthy();
    expect(document.title).toBe("Necromancer · Undercroft");
  });

  it("should open the list at the record that the address names", async () => {
    open("/codex/items/frost_axe", apiOf(seeds).transport);

    await page("Frost Axe");

    expect(screen.getByRole("button", { name: /^Items/ }).getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByRole("link", { current: "page", name: /^Frost Axe/ })).toBeTruthy();
  });

  it("should show a kind at a glance, and keep back what is hidden", async () => {
    open("/codex/achievements", apiOf(seeds).transport);

    const main = await page("Achievements");

    expect(main.getByRole("heading", { level: 2, name: "Combat" })).toBeTruthy();
    expect(main.getByText("1 more stays hidden until it is earned.")).toBeTruthy();
    expect(document.body.textContent).not.toContain("Completionist");
  });

  it("should not tell what is behind the address of something hidden", async () => {
    open("/codex/achievements/completionist", apiOf(seeds).transport);

    await page("Hidden achievement");

    expect(document.body.textContent).not.toMatch(/completionist/i);
  });

  it("should lead from a boss to its theme and back", async () => {
    const user = userEvent.setup();
    open("/codex/bosses/goblin_king", apiOf(seeds).transport);

    await user.click((await page("Goblin King")).getAllByRole("link", { name: "Stone Dungeon" })[0]!);
    expect(location.pathname).toBe("/codex/themes/stone_dungeon");

    await user.click((await page("Stone Dungeon")).getAllByRole("link", { name: "Goblin King" })[0]!);
    expect(location.pathname).toBe("/codex/bosses/goblin_king");
  });

  it("should say that an id is unknown instead of staying blank", async () => {
    open("/codex/enemies/unicorn", apiOf(seeds).transport);

    const main = await page("Nobody answers to that name");

    expect(main.getByText("unicorn")).toBeTruthy();
    expect(main.getByRole("link", { name: "Enemies: the whole list" }).getAttribute("href")).toBe("/codex/enemies");
  });

  it("should say that an address leads nowhere", async () => {
    open("/codex/unicorns", apiOf(seeds).transport);

    expect(await page("A wall, and no door")).toBeTruthy();
  });

  it("should say that a release has nothing of a kind", async () => {
    open("/codex/vows", apiOf({ enemies: seeds.enemies }).transport);

    expect((await page("Vows")).getByText("The release in play has none.")).toBeTruthy();
  });
});

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

describe("a release newer than the page", () => {
  it("should show a behaviour and an element it does not know by what they are", async () => {
    const wisp = create(EnemySchema, { id: "wisp", name: "Wisp", symbol: "*", element: "salt", aiType: 99 as AIBehavior });
    open("/codex/enemies/wisp", apiOf({ enemies: [wisp] }).transport);

    const main = await page("Wisp");

    expect(main.getByText("salt")).toBeTruthy();
    expect(main.getByText(/behaviour 99/)).toBeTruthy();
  });

  it("should show a reference to nothing by its id, without a link", async () => {
    const boss = create(BossSchema, { id: "king", name: "King", symbol: "K", theme: "moon_base" });
    open("/codex/bosses/king", apiOf({ bosses: [boss] }).transport);

    const main = await page("King");

    expect(main.getByText("moon_base").closest("a")).toBeNull();
    expect(main.getByText(/not in this release/)).toBeTruthy();
  });

  it("should show a theme without a boss", async () => {
    const theme = create(ThemeSchema, { id: "void", name: "Void", wallUnicode: "#", floorUnicode: ".", bossId: "no_one" });
    const enemy = create(EnemySchema, { id: "wisp", name: "Wisp" });
    open("/codex/themes/void", apiOf({ enemies: [enemy], themes: [theme] }).transport);

    expect((await page("Void")).getByText("no_one")).toBeTruthy();
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

/** The detail once its heading is there. */
async function page(heading: string) {
  const title = await screen.findByRole("heading", { level: 1, name: heading });
  const main = title.closest("main");
  if (main === null) {
    throw new Error(`the heading "${heading}" is not in main`);
  }
  return within(main);
}

/** The rows of a group, which is opened for it. */
async function rowsOf(group: string): Promise<HTMLElement[]> {
  await screen.findByRole("heading", { level: 2, name: new RegExp(`^${group}`) });
  const section = sectionOf(group);
  const closed = section?.querySelector<HTMLElement>("[aria-expanded=false]");
  if (closed) {
    fireEvent.click(closed);
  }
  return section ? within(section).getAllByRole("link") : [];
}

function sectionOf(group: string): HTMLElement | null {
  return screen.getByRole("heading", { level: 2, name: new RegExp(`^${group}`) }).closest("section");
}
