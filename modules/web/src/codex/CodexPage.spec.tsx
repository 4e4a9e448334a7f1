import { create } from "@bufbuild/protobuf";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AIBehavior, BossSchema, EnemySchema, ThemeSchema } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { page, rowsOf } from "../../test/codex";
import { open } from "../../test/render";
import { apiOf, seedContent } from "../../test/seeds";

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
