import { create } from "@bufbuild/protobuf";
import { Code, ConnectError, createRouterTransport } from "@connectrpc/connect";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AIBehavior, BossSchema, CatalogService, EnemySchema, ThemeSchema } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { open } from "../../test/render";
import { apiOf, seedContent } from "../../test/seeds";

const seeds = seedContent();

describe("the codex", () => {
  it("should list every enemy, boss and theme of the release from one request", async () => {
    const { transport, asked } = apiOf(seeds);

    open("/codex", transport);

    expect(await rowsOf("Enemies")).toHaveLength(seeds.enemies.length);
    expect(await rowsOf("Bosses")).toHaveLength(seeds.bosses.length);
    expect(await rowsOf("Themes")).toHaveLength(seeds.themes.length);
    expect(screen.getByText("Release 7")).toBeTruthy();
    expect(asked()).toBe(1);
  });

  it("should show the figures of the enemy that the address names", async () => {
    open("/codex/enemies/necromancer", apiOf(seeds).transport);

    const main = await page("Necromancer");

    expect(main.getByText("2d6")).toBeTruthy();
    expect(main.getByText("raise skeleton")).toBeTruthy();
    expect(document.title).toBe("Necromancer · Undercroft");
  });

  it("should lead from a boss to its theme and back", async () => {
    const user = userEvent.setup();
    open("/codex/bosses/goblin_king", apiOf(seeds).transport);

    await user.click((await page("Goblin King")).getByRole("link", { name: "Stone Dungeon" }));
    expect(location.pathname).toBe("/codex/themes/stone_dungeon");

    await user.click((await page("Stone Dungeon")).getByRole("link", { name: "Goblin King" }));
    expect(location.pathname).toBe("/codex/bosses/goblin_king");
  });

  it("should say that an id is unknown instead of staying blank", async () => {
    open("/codex/enemies/unicorn", apiOf(seeds).transport);

    const main = await page("Nobody answers to that name");

    expect(main.getByText("unicorn")).toBeTruthy();
  });

  it("should say that an address leads nowhere", async () => {
    open("/codex/unicorns", apiOf(seeds).transport);

    expect(await page("A wall, and no door")).toBeTruthy();
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
    const never = createRouterTransport(({ rpc }) => {
      rpc(CatalogService.method.getContent, () => new Promise(() => {}));
    });

    open("/codex", never);

    expect(screen.getByRole("status").textContent).toBe("The codex is being fetched.");
  });

  it("should say how an empty vault is filled", async () => {
    open("/codex", apiOf({}).transport);

    expect((await page("The vault is empty")).getByText("./undercroft seed apply")).toBeTruthy();
  });

  it("should say what went wrong and try again when asked", async () => {
    const user = userEvent.setup();
    let down = true;
    const flaky = createRouterTransport(({ rpc }) => {
      rpc(CatalogService.method.getContent, () => {
        if (down) {
          throw new ConnectError("this node is not sure which release is active", Code.Unavailable);
        }
        return { content: seeds };
      });
    });
    open("/codex", flaky);
    const main = await page("The torch went out");
    expect(main.getByText("this node is not sure which release is active")).toBeTruthy();

    down = false;
    await user.click(main.getByRole("button", { name: "Try again" }));

    expect(await rowsOf("Enemies")).toHaveLength(seeds.enemies.length);
  });
});

describe("the keyboard", () => {
  it("should go to the search with a slash and narrow the list", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    await rowsOf("Enemies");

    await user.keyboard("/king");

    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
    expect(screen.queryByRole("heading", { name: /Enemies/ })).toBeNull();
    expect((await rowsOf("Bosses")).map((row) => row.textContent)).toEqual(
      expect.arrayContaining([expect.stringContaining("Goblin King")]),
    );
  });

  it("should say when nothing is called that", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    await rowsOf("Enemies");

    await user.keyboard("/unicorn");

    expect(screen.getByText("Nothing down here is called “unicorn”.")).toBeTruthy();
  });

  it("should walk the rows with the arrow keys and show each beside the list", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    const [first, second] = await rowsOf("Enemies");

    await user.keyboard("/{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(second);
    expect(second?.getAttribute("aria-current")).toBe("page");

    await user.keyboard("{ArrowUp}");
    expect(document.activeElement).toBe(first);
  });

  it("should leave a slash alone that is typed into the search", async () => {
    const user = userEvent.setup();
    open("/codex", apiOf(seeds).transport);
    await rowsOf("Enemies");

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

async function rowsOf(group: string): Promise<HTMLElement[]> {
  const section = (await screen.findByRole("heading", { level: 2, name: new RegExp(`^${group}`) })).closest("section");
  return section === null ? [] : within(section).getAllByRole("link");
}
