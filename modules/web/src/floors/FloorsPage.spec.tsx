import { create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ContentSchema, type GhostType } from "@undercroft/client";
import { refusal } from "@undercroft/client/testing";
import { describe, expect, it } from "vitest";

import { focusIsOn, heading, open, statusSays } from "../../test/render";
import { apiOf, seedContent, silentApi } from "../../test/seeds";

const seeds = seedContent();
const floors = seeds.floors.toSorted((a, b) => a.number - b.number);
const themeOf = (number: number) => seeds.themes.find(({ floor }) => floor === number)!;
const bossOf = (number: number) => seeds.bosses.find(({ floor }) => floor === number)!;

describe("the way down", () => {
  it("should show every floor with its guardian and its pool, from one request", async () => {
    const { transport, asked } = apiOf(seeds);
    open("/floors", transport);

    const main = await page("The way down");

    expect(main.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(
      floors.map(({ number }) => `Floor ${number}, ${themeOf(number).name}`),
    );
    expect(main.getByRole("link", { name: bossOf(1).name }).getAttribute("href")).toBe(`/codex/bosses/${bossOf(1).id}`);
    expect(main.getAllByRole("img")).toHaveLength(floors.length);
    expect(asked()).toBe(1);
    expect(document.title).toBe("Floors · Undercroft");
  });

  it("should lead to a floor", async () => {
    const user = userEvent.setup();
    open("/floors", apiOf(seeds).transport);

    await user.click((await page("The way down")).getByRole("link", { name: `Floor 3, ${themeOf(3).name}` }));

    await focusIsOn(await heading(themeOf(3).name));
    expect(location.pathname).toBe("/floors/3");
  });
});

describe("a floor", () => {
  it("should say what it is and lead to its theme, its boss and what lies about", async () => {
    open("/floors/3", apiOf(seeds).transport);
    const main = await page(themeOf(3).name);
    const { hint } = floors[2]!;
    const intro = seeds.narrative!.floorIntros.find(({ floor }) => floor === 3)!;
    const entry = seeds.lore.find(({ floor }) => floor === 3)!;

    for (const words of [hint, intro.text, themeOf(3).description]) {
      expect(main.getByText(words)).toBeTruthy();
    }
    expect(main.getByRole("link", { name: themeOf(3).name }).getAttribute("href")).toBe(`/codex/themes/${themeOf(3).id}`);
    expect(main.getByRole("link", { name: bossOf(3).name }).getAttribute("href")).toBe(`/codex/bosses/${bossOf(3).id}`);
    expect(main.getByRole("link", { name: entry.title }).getAttribute("href")).toBe(`/lore/${entry.id}`);
    expect(document.title).toBe(`${themeOf(3).name}, floor 3 · Undercroft`);
  });

  it("should show the shares of its pool as a bar, by name, and as a table", async () => {
    open("/floors/1", apiOf(seeds).transport);
    const main = await page(themeOf(1).name);
    const { pool, zones } = floors[0]!;
    const shares = pool.map(({ weight }) => `${weight}%`);
    // The weights of this floor add up to a hundred.
    expect(pool.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);

    const bar = main.getByRole("img", { name: /^Shares of what spawns/ });
    expect([...bar.querySelectorAll(".pool-share")].map(({ textContent }) => textContent)).toEqual(shares);
    expect([...bar.querySelectorAll<HTMLElement>(".pool-part")].map(({ style }) => Number(style.flexGrow))).toEqual(
      pool.map(({ weight }) => weight),
    );
    for (const { enemyId } of pool) {
      const { name } = seeds.enemies.find(({ id }) => id === enemyId)!;
      expect(main.getAllByRole("link", { name })[0]?.getAttribute("href")).toBe(`/codex/enemies/${enemyId}`);
    }
    const rows = within(main.getByRole("table", { hidden: true })).getAllByRole("row", { hidden: true });
    expect(rows).toHaveLength(1 + 2 + zones.length);
    expect(rows[2]?.textContent).toBe(`Whole floor${shares.join("")}`);
  });

  it("should show what each zone draws more often and who haunts it", async () => {
    open("/floors/1", apiOf(seeds).transport);
    const main = await page(themeOf(1).name);
    const zone = floors[0]!.zones.find(({ ghostTypes, spawnModifiers }) => ghostTypes.length > 1 && spawnModifiers.length > 0)!;

    const card = within(main.getByRole("heading", { level: 3, name: zone.name }).closest("li")!);

    expect(card.getByText(zone.description)).toBeTruthy();
    expect(card.getByText(`×${zone.spawnModifiers[0]!.weightMultiplier}`, { exact: false })).toBeTruthy();
    expect(within(card.getByText("Ghosts").closest("div")!).getByRole("definition").childElementCount).toBe(zone.ghostTypes.length);
    expect(card.getByRole("img", { name: new RegExp(`^Shares in ${zone.name}: `) })).toBeTruthy();
  });

  it("should lead up and down by links and arrow keys, and no further than the floors go", async () => {
    const user = userEvent.setup();
    open("/floors/1", apiOf(seeds).transport);
    await heading(themeOf(1).name);

    await user.keyboard("{ArrowRight}");
    await focusIsOn(await heading(themeOf(2).name));
    await user.click(screen.getByRole("link", { name: `Above 1, ${themeOf(1).name}` }));
    await heading(themeOf(1).name);
    await user.keyboard("{ArrowLeft}");

    expect(location.pathname).toBe("/floors/1");
  });

  it("should be walked to in the list by arrow keys", async () => {
    const user = userEvent.setup();
    open("/floors", apiOf(seeds).transport);
    await heading("The way down");
    const rows = within(screen.getByRole("navigation", { name: "Floors" })).getAllByRole("link");

    rows[0]!.focus();
    await user.keyboard("{ArrowDown}");

    await heading(themeOf(2).name);
    await focusIsOn(rows[1]!);
  });
});

describe("a release newer than the page", () => {
  const content = create(ContentSchema, {
    floors: [
      {
        number: 12,
        theme: "moon_base",
        boss: "moon_king",
        aspect: "TIDE",
        pool: [{ enemyId: "moon_rat", weight: 1 }],
        zones: [
          { zoneId: "crater", name: "Crater", spawnModifiers: [{ enemyId: "sun_rat", weightMultiplier: 2 }], ghostTypes: [99 as GhostType] },
          { zoneId: "sea", name: "Sea", spawnModifiers: [{ enemyId: "moon_rat", weightMultiplier: 0 }] },
        ],
      },
    ],
  });

  it("should show references to nothing by their ids, without a link", async () => {
    open("/floors/12", apiOf(content).transport);

    const main = await page("moon_base");

    for (const id of ["moon_base", "moon_king", "moon_rat", "sun_rat"]) {
      expect(main.getAllByText(id).every((each) => each.closest("a") === null)).toBe(true);
    }
    expect(main.getByText("Ghost 99")).toBeTruthy();
  });

  it("should say of a zone that keeps everything out that nothing spawns there", async () => {
    open("/floors/12", apiOf(content).transport);

    const sea = within((await page("moon_base")).getByRole("heading", { level: 3, name: "Sea" }).closest("li")!);

    expect(sea.getByText("Nothing spawns here.")).toBeTruthy();
    expect(sea.getByText("×0", { exact: false })).toBeTruthy();
  });

  it("should show as many floors as it has", async () => {
    open("/floors", apiOf(content).transport);

    const main = await page("The way down");

    expect(main.getAllByRole("heading", { level: 2 })).toHaveLength(1);
  });
});

describe("the states of the floors", () => {
  for (const number of ["9", "0", "three", "03"]) {
    it(`should say that there is no floor ${number}, and offer the list`, async () => {
      open(`/floors/${number}`, apiOf(seeds).transport);

      const main = await page("Solid rock");

      expect(main.getByText(number)).toBeTruthy();
      expect(main.getByRole("link", { name: "All floors" }).getAttribute("href")).toBe("/floors");
    });
  }

  it("should say so while they are fetched", async () => {
    open("/floors", silentApi());

    await statusSays("The floors are being fetched.");
  });

  it("should say how a release without floors gets some", async () => {
    open("/floors", apiOf({ enemies: seeds.enemies }).transport);

    await page("Nothing was dug yet");
  });

  it("should say what went wrong and try again when asked", async () => {
    const user = userEvent.setup();
    const { transport } = apiOf(seeds);
    transport.refuse(refusal(Code.Unavailable, "SERVER_BUSY"));
    open("/floors", transport);
    await page("The torch went out");

    transport.refuse(null);
    await user.click(screen.getByRole("button", { name: "Try again" }));

    await page("The way down");
  });
});

/** What the page shows below the heading, once that is there. */
async function page(title: string) {
  return within((await heading(title)).closest("main")!);
}
