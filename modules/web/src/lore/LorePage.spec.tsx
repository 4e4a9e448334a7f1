import { create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { LoreEntrySchema, type LoreCategory, type LoreItemType } from "@undercroft/client";
import { refusal } from "@undercroft/client/testing";
import { describe, expect, it } from "vitest";

import { focusIsOn, heading, open, statusSays } from "../../test/render";
import { apiOf, seedContent, silentApi } from "../../test/seeds";

const seeds = seedContent();
const inOrder = seeds.lore.toSorted((a, b) => a.sortOrder - b.sortOrder);
const [first, second, third] = inOrder as [(typeof inOrder)[0], (typeof inOrder)[0], (typeof inOrder)[0]];
const last = inOrder.at(-1)!;
const CHARACTERS: LoreCategory = 1;
const characters = inOrder.filter(({ category }) => category === CHARACTERS);

describe("the lore", () => {
  it("should list everything there is to read in reading order, from one request", async () => {
    const { transport, asked } = apiOf(seeds);
    open("/lore", transport);

    await heading("Lore");

    expect((await rows()).map(titleOf)).toEqual(inOrder.map(({ title }) => title));
    expect(asked()).toBe(1);
    expect(document.title).toBe("Lore · Undercroft");
  });

  it("should show the entry that the address names", async () => {
    open(`/lore/${second.id}`, apiOf(seeds).transport);

    await heading(second.title);

    expect(screen.getByText(second.text)).toBeTruthy();
    expect(screen.getByText(`2 of ${inOrder.length}`)).toBeTruthy();
    expect(document.title).toBe(`${second.title} · Undercroft`);
    expect((await rows()).find((row) => row.getAttribute("aria-current") === "page")?.textContent).toContain(second.title);
  });

  it("should keep the paragraphs of a text apart", async () => {
    const lore = [create(LoreEntrySchema, { id: "two", title: "Two", category: 1, text: "Above.\n\nBelow." })];
    open("/lore/two", apiOf({ lore }).transport);

    await heading("Two");

    expect(["Above.", "Below."].map((text) => screen.getByText(text).tagName)).toEqual(["P", "P"]);
  });

  it("should lead on to the next entry and back by links", async () => {
    const user = userEvent.setup();
    open(`/lore/${first.id}`, apiOf(seeds).transport);
    await heading(first.title);
    expect(turn().queryByRole("link", { name: /^Previous/ })).toBeNull();

    await user.click(turn().getByRole("link", { name: `Next ${second.title}` }));
    await focusIsOn(await heading(second.title));

    await user.click(turn().getByRole("link", { name: `Previous ${first.title}` }));
    await heading(first.title);
  });

  it("should end at the last entry", async () => {
    open(`/lore/${last.id}`, apiOf(seeds).transport);

    await heading(last.title);

    expect(turn().queryByRole("link", { name: /^Next/ })).toBeNull();
  });

  it("should lead to the floor on which an entry lies", async () => {
    const user = userEvent.setup();
    open(`/lore/${first.id}`, apiOf(seeds).transport);
    await heading(first.title);

    await user.click(screen.getByRole("link", { name: `floor ${first.floor}` }));

    expect(location.pathname).toBe(`/floors/${first.floor}`);
  });
});

describe("a category", () => {
  it("should narrow the list and what is read next to what is filed under it", async () => {
    const user = userEvent.setup();
    open("/lore", apiOf(seeds).transport);
    await heading("Lore");

    await user.click(await screen.findByRole("link", { name: `Characters ${characters.length}` }));
    expect((await rows()).map(titleOf)).toEqual(characters.map(({ title }) => title));

    await user.click((await rows())[0]!);
    await heading(characters[0]!.title);
    expect(turn().getByRole("link", { name: `Next ${characters[1]!.title}` })).toBeTruthy();
    expect(location.search).toBe("?category=characters");
  });

  it("should not hide an entry of another one that the address names", async () => {
    const other = inOrder.find(({ category }) => category !== CHARACTERS)!;
    open(`/lore/${other.id}?category=characters`, apiOf(seeds).transport);

    await heading(other.title);

    expect(screen.getByText(`${inOrder.indexOf(other) + 1} of ${inOrder.length}`)).toBeTruthy();
  });

  it("should say when nothing is filed under it", async () => {
    open("/lore?category=recipes", apiOf(seeds).transport);

    await statusSays("Nothing is filed under “recipes” in this release.");

    expect(screen.getByRole("link", { name: `Everything ${inOrder.length}` })).toBeTruthy();
  });

  it("should be shown by its number when it is newer than the page", async () => {
    const lore = [create(LoreEntrySchema, { id: "song", title: "Song", category: 99 as LoreCategory, itemType: 98 as LoreItemType, text: "La." })];
    open("/lore/song?category=99", apiOf({ lore }).transport);

    await heading("Song");

    expect(screen.getByText("Form 98")).toBeTruthy();
    expect(screen.getByRole("link", { name: "Category 99 1" }).getAttribute("aria-current")).toBe("true");
  });
});

describe("the keyboard of a reader", () => {
  it("should turn to the next entry and back with the left and right arrow keys", async () => {
    const user = userEvent.setup();
    open(`/lore/${first.id}`, apiOf(seeds).transport);
    await heading(first.title);

    await user.keyboard("{ArrowRight}");
    await focusIsOn(await heading(second.title));
    await user.keyboard("{ArrowRight}");
    await heading(third.title);
    await user.keyboard("{ArrowLeft}");
    await heading(second.title);
  });

  it("should stay where the reading ends, and leave keys with a modifier alone", async () => {
    const user = userEvent.setup();
    open(`/lore/${last.id}`, apiOf(seeds).transport);
    await heading(last.title);

    await user.keyboard("{ArrowRight}{Alt>}{ArrowLeft}{/Alt}");

    expect(location.pathname).toBe(`/lore/${last.id}`);
  });

  it("should walk the list that has the focus, and show each entry beside it", async () => {
    const user = userEvent.setup();
    open("/lore", apiOf(seeds).transport);
    const all = await rows();

    all[0]!.focus();
    await user.keyboard("{ArrowDown}");
    await heading(second.title);
    await focusIsOn(all[1]!);

    await user.keyboard("{ArrowRight}");
    await heading(third.title);
    await focusIsOn(all[2]!);

    await user.keyboard("{End}");
    await heading(last.title);
  });
});

describe("the states of the lore", () => {
  it("should say that an id is unknown, and offer the list", async () => {
    open("/lore/unicorn", apiOf(seeds).transport);

    const main = within((await heading("A blank page")).closest("main")!);

    expect(main.getByText("unicorn")).toBeTruthy();
    expect(main.getByRole("link", { name: "All there is to read" }).getAttribute("href")).toBe("/lore");
  });

  for (const [what, address] of [
    ["that is no text", "/lore/%ff"],
    ["of twenty thousand characters", `/lore/${"x".repeat(10_000)}?category=${"y".repeat(10_000)}`],
  ] as const) {
    it(`should bear an address ${what}`, async () => {
      open(address, apiOf(seeds).transport);

      await heading("A blank page");
    });
  }

  it("should say that a longer address leads nowhere", async () => {
    open(`/lore/${first.id}/more`, apiOf(seeds).transport);

    await heading("A wall, and no door");
  });

  it("should say so while it is fetched", async () => {
    open("/lore", silentApi());

    await statusSays("The lore is being fetched.");
  });

  it("should say how a release without lore gets some", async () => {
    open("/lore", apiOf({ enemies: seeds.enemies }).transport);

    await heading("Nothing is written down");
  });

  it("should say what went wrong and try again when asked", async () => {
    const user = userEvent.setup();
    const { transport } = apiOf(seeds);
    transport.refuse(refusal(Code.Unavailable, "SERVER_BUSY"));
    open("/lore", transport);
    await heading("The torch went out");

    transport.refuse(null);
    await user.click(screen.getByRole("button", { name: "Try again" }));

    await waitFor(async () => expect(await rows()).toHaveLength(inOrder.length));
  });
});

async function rows(): Promise<HTMLElement[]> {
  return within(await screen.findByRole("navigation", { name: "Lore" })).getAllByRole("link");
}

function titleOf(row: HTMLElement): string | null | undefined {
  return row.querySelector(".codex-row-name")?.textContent;
}

function turn() {
  return within(screen.getByRole("navigation", { name: "Reading order" }));
}
