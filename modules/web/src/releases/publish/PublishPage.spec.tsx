import { create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ReleaseRefSchema } from "@undercroft/client";
import { ReleaseAdminService, SeedPlanSchema } from "@undercroft/client/releases";
import { describe, expect, it } from "vitest";

import { archive } from "../../../test/archive";
import { refusal } from "../../../test/refusal";
import { alertSays, button, field, focusIsOn, heading, open, statusSays } from "../../../test/render";

const TEXT = '{\n  "version": "1.8.0",\n  "data": [\n    {"id": "goblin", "hp": "twelve"}\n  ]\n}\n';

describe("a plan", () => {
  it("should say what would change, and what of the versions", async () => {
    await planned(archive());

    await statusSays("Against release 7: 4 records would change.");
    expect(screen.getByRole("row", { name: "Enemies 1.7.0 1.8.0 1.7.1 ✓ enough goblin.hp is another" })).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Danger by floor" })).toBeTruthy();
    expect(button("Publish to everybody")).toBeTruthy();
  });

  it("should show a fault in its place, and be made again of the mended file", async () => {
    const given = archive();
    const sound = given.books.plan;
    const fault = { file: "enemies.json", line: 4, column: 28, pointer: "/data/0/hp", rule: "schema", message: "hp must be a number, such as 12." };
    given.books.plan = create(SeedPlanSchema, { base: { number: 7 }, faults: [fault] });
    await planned(given);

    await focusIsOn(await screen.findByRole("heading", { name: "1 fault to mend" }));
    const place = screen.getByRole("region", { name: "The text around enemies.json:4:28" });
    expect(place.querySelector("mark")?.textContent).toBe('"twelve"');
    expect(place.querySelector("[data-meant]")?.textContent).toBe('4    {"id": "goblin", "hp": "twelve"}');
    expect(screen.getByText("hp must be a number, such as 12.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Publish to everybody" })).toBeNull();

    given.books.plan = sound;
    choose(["enemies.json", TEXT.replace('"twelve"', "12")]);
    await statusSays("Against release 7: 4 records would change.");
    expect(screen.queryByText(/to mend/)).toBeNull();
  });

  it("should take files that are dropped, and leave out one of them", async () => {
    const user = userEvent.setup();
    const { transport } = archive();
    open("/releases/publish", transport);
    await heading("Publish");
    const files = [file("enemies.json", TEXT), file("items.json", TEXT)];

    fireEvent.drop(screen.getByText("Seed files"), { dataTransfer: { files } });

    await screen.findByText("items.json", { selector: "code" });
    await user.click(button("Leave out items.json"));
    expect(screen.queryByText("items.json", { selector: "code" })).toBeNull();
    expect(await screen.findByText("enemies.json", { selector: "code" })).toBeTruthy();
  });

  it("should not be asked for what is no seed file", async () => {
    const { transport, api } = archive();
    open("/releases/publish", transport);
    await heading("Publish");

    choose(["notes.txt", "hp 12"]);

    await alertSays("notes.txt is no seed file: those end in .json, as in data/seeds.");
    expect(api.calls).not.toContain("PlanSeeds");
  });

  it("should say how many saves go on as they are", async () => {
    const given = archive();
    given.books.plan = create(SeedPlanSchema, { ...given.books.plan, pinnedSaves: 3n });
    await planned(given);

    expect(await screen.findByText(/^3 saves were made under a release that holds a record which/)).toBeTruthy();
  });

  it("should say when nothing would change", async () => {
    const given = archive();
    given.books.plan = create(SeedPlanSchema, { base: { number: 7 } });
    await planned(given);

    await statusSays("Against release 7: nothing would change.");
  });

  it("should be asked for again when the server was away", async () => {
    const user = userEvent.setup();
    const given = archive();
    given.api.refuse(ReleaseAdminService.method.planSeeds, refusal(Code.Unavailable, "DATABASE_UNAVAILABLE"), 3);
    await planned(given);
    await alertSays(/^The server can't reach its records/);

    await user.click(button("Try again"));

    await statusSays("Against release 7: 4 records would change.");
  });
});

describe("a publish", () => {
  it("should be told step by step, with who is waited for", async () => {
    const user = userEvent.setup();
    const given = archive();
    given.books.slow = true;
    await planned(given);
    await publish(user);

    expect(await screen.findByText("waiting for node-b, 4 seconds at most")).toBeTruthy();
    expect(screen.getAllByText(": done")).toHaveLength(4);
    given.books.confirm();

    await statusSays("Release 8 is served everywhere.");
    expect(screen.getByRole("link", { name: "Look at release 8" }).getAttribute("href")).toBe("/releases/8");
    expect(given.books.releases[0]?.reason).toBe("Stronger");
  });

  it("should ask why", async () => {
    const user = userEvent.setup();
    const given = archive();
    await planned(given);

    await user.click(await screen.findByRole("button", { name: "Publish to everybody" }));

    expect(await screen.findByText("Please fill this in.")).toBeTruthy();
    await focusIsOn(field("Why"));
    expect(given.books.keys).toEqual([]);
  });

  it("should be one publish, however often it is sent", async () => {
    const user = userEvent.setup();
    const given = archive();
    given.api.refuse(ReleaseAdminService.method.publishSeeds, refusal(Code.Unavailable, "OUTCOME_UNKNOWN", { waitMs: 1 }), 3);
    await planned(given);
    await publish(user);
    await alertSays(/^The connection broke halfway/);

    await waitFor(() => expect(button("Publish to everybody")).toBeTruthy(), { timeout: 5000 });
    await user.click(button("Publish to everybody"));

    await statusSays("Release 8 is served everywhere.");
    expect(given.books.keys).toHaveLength(1);
  });

  it("should say what became active meanwhile, and plan again", async () => {
    const user = userEvent.setup();
    const given = archive();
    await planned(given);
    given.books.active = 6;
    await publish(user);

    const told = await screen.findByRole("alert", { name: "Release 6 became active meanwhile" });
    expect(told.textContent).toMatch(/Release 6 by otto.*: Faster1 record differs from what you looked at: ghost/);
    given.books.plan = { ...given.books.plan, base: create(ReleaseRefSchema, { number: 6 }) };
    await user.click(within(told).getByRole("button", { name: "Plan again" }));

    await statusSays("Against release 6: 4 records would change.");
  });

  it("should be refused in words", async () => {
    const user = userEvent.setup();
    const given = archive();
    given.api.refuse(ReleaseAdminService.method.publishSeeds, refusal(Code.Aborted, "PUBLISH_UNDER_WAY"));
    await planned(given);
    await publish(user);

    await alertSays(/^Somebody else is publishing at this moment\./);
  });

  it("should become a draft instead", async () => {
    const user = userEvent.setup();
    const given = archive();
    await planned(given);
    await user.click(await screen.findByRole("checkbox", { name: /^As a draft/ }));
    await user.type(field("Why"), "Stronger");

    await user.click(button("Keep as a draft"));

    await statusSays(/^Draft 8 is kept\./);
    expect(given.books.active).toBe(7);
  });
});

async function planned({ transport }: ReturnType<typeof archive>): Promise<void> {
  open("/releases/publish", transport);
  await heading("Publish");
  choose(["enemies.json", TEXT]);
  await waitFor(() => expect(screen.queryByText("Planning …")).toBeNull());
}

async function publish(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.type(await screen.findByLabelText("Why"), "Stronger");
  await user.click(button("Publish to everybody"));
}

function choose(...files: [name: string, text: string][]): void {
  fireEvent.change(screen.getByLabelText("Seed files"), { target: { files: files.map(([name, text]) => file(name, text)) } });
}

function file(name: string, text: string): File {
  return new File([text], name, { type: "application/json" });
}
