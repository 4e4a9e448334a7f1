import { Code } from "@connectrpc/connect";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AuthService, ProfileService, SessionService } from "@undercroft/client";
import { afterEach, describe, expect, it, vi } from "vitest";

import { refusal } from "../../test/refusal";
import { alertSays, button, field, focusIsOn, heading, open, statusSays } from "../../test/render";
import { PASSWORD, vault } from "../../test/vault";

describe("the account", () => {
  it("should say who the player is, to nobody else", async () => {
    open("/account", vault({ signedIn: true }).transport);

    await heading("Mira");

    expect(screen.getByText("mira@example.org")).toBeTruthy();
    expect(document.title).toBe("Your account · Undercroft");
  });

  it("should show a changed name everywhere", async () => {
    const user = userEvent.setup();
    open("/account", vault({ signedIn: true }).transport);
    await heading("Mira");

    await user.clear(field("Name that others see"));
    await user.type(field("Name that others see"), "Mira the Bold");
    await user.click(button("Change the name"));

    await heading("Mira the Bold");
    await statusSays("You are Mira the Bold now.");
    expect(screen.getByRole("link", { name: "Account of Mira the Bold" })).toBeTruthy();
  });

  it("should say at the field what is wrong with a name", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    const fields = { display_name: "must have 1 to 100 characters" };
    api.refuse(ProfileService.method.updateMe, refusal(Code.InvalidArgument, "REQUEST_INVALID", { fields }));
    open("/account", api.transport);
    await heading("Mira");

    await user.click(button("Change the name"));

    expect(await screen.findByText("Must have 1 to 100 characters.")).toBeTruthy();
    await focusIsOn(field("Name that others see"));
  });

  it("should be left by signing out, and say so", async () => {
    const user = userEvent.setup();
    open("/account", vault({ signedIn: true }).transport);
    await user.click(await screen.findByRole("button", { name: "Sign out" }));

    await heading("Sign in");

    await statusSays("Your session has ended. Sign in again to see your account.");
  });

  it("should not claim to be left when the server did not hear of it", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.refuse(SessionService.method.logout, refusal(Code.Unavailable, "OUTCOME_UNKNOWN"));
    open("/account", api.transport);

    await user.click(await screen.findByRole("button", { name: "Sign out" }));

    await alertSays(/You are still signed in\./);
  });
});

describe("the sessions", () => {
  it("should be named as people name them, the own one apart", async () => {
    open("/account", vault({ signedIn: true }).transport);

    const [here, phone] = await rows();

    expect(within(here!).getByText("Firefox on Linux")).toBeTruthy();
    expect(within(here!).getByText("this one")).toBeTruthy();
    expect(within(phone!).getByText("Safari on iPhone")).toBeTruthy();
  });

  it("should be ended one by one, with the focus on their list afterwards", async () => {
    const user = userEvent.setup();
    open("/account", vault({ signedIn: true }).transport);
    await rows();

    await user.click(button("End the session of Safari on iPhone"));

    await statusSays("That session has ended.");
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    await focusIsOn(screen.getByRole("heading", { name: "Signed in at" }));
  });

  it("should say that one had ended already, and no longer list it", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    open("/account", api.transport);
    await rows();

    api.sessions.splice(1);
    await user.click(button("End the session of Safari on iPhone"));

    await alertSays("That session had ended already.");
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it("should be asked for again when they could not be listed", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.refuse(SessionService.method.listSessions, refusal(Code.Unavailable, "DATABASE_UNAVAILABLE"));
    open("/account", api.transport);
    await alertSays(/can't reach its records/);

    await user.click(button("Try again"));

    expect(await rows()).toHaveLength(2);
  });
});

describe("the password", () => {
  it("should be changed and end all other sessions", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    open("/account", api.transport);
    await rows();

    await change(user, PASSWORD, "another torch and rope");

    await statusSays("The password is changed. One other session has ended.");
    expect(api.password).toBe("another torch and rope");
    expect(field("New password").value).toBe("");
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it("should say that the old one is wrong, at its field", async () => {
    const user = userEvent.setup();
    open("/account", vault({ signedIn: true }).transport);
    await rows();

    await change(user, "wrong", "another torch and rope");

    await focusIsOn(field("Password now"));
    expect(field("Password now").getAttribute("aria-invalid")).toBe("true");
  });

  it("should say that the new one is too easy, at its field", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.refuse(AuthService.method.changePassword, refusal(Code.InvalidArgument, "PASSWORD_REFUSED"));
    open("/account", api.transport);
    await rows();

    await change(user, PASSWORD, "password");

    await focusIsOn(field("New password"));
  });

  async function change(user: ReturnType<typeof userEvent.setup>, now: string, next: string) {
    await user.type(field("Password now"), now);
    await user.type(field("New password"), next);
    await user.click(button("Change the password"));
  }
});

describe("a session that ends while the account is open", () => {
  it("should lead to the door, and from there back", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    open("/account", api.transport);
    await heading("Mira");

    api.refuse(ProfileService.method.updateMe, refusal(Code.Unauthenticated, "TOKEN_INVALID"));
    await user.click(button("Change the name"));

    await heading("Sign in");
    await statusSays("Your session has ended. Sign in again to see your account.");
    await user.type(field("Username"), "mira");
    await user.type(field("Password"), PASSWORD);
    await user.click(button("Sign in"));
    await heading("Mira");
  });
});

describe("the own data", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("should be saved as a file", async () => {
    const user = userEvent.setup();
    const made = vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:made");
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    open("/account", vault({ signedIn: true }).transport);

    await user.click(await screen.findByRole("button", { name: "Download it" }));

    await statusSays("It is among your downloads.");
    expect(clicked).toHaveBeenCalledOnce();
    const file = made.mock.calls[0]?.[0] as Blob;
    expect(JSON.parse(await file.text())).toEqual({ players: { username: "mira" } });
  });

  it("should say when it could not be gathered", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.refuse(ProfileService.method.exportMe, refusal(Code.Internal, "INTERNAL"));
    open("/account", api.transport);

    await user.click(await screen.findByRole("button", { name: "Download it" }));

    await alertSays("Refused: INTERNAL.");
  });
});

describe("deleting the account", () => {
  it("should ask for the name, and lead away", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    open("/account", api.transport);
    await user.click(await screen.findByRole("button", { name: "Delete the account …" }));
    const confirmation = field("Type mira to go on");
    await focusIsOn(confirmation);

    await user.type(confirmation, "mira");
    await user.click(button("Delete it for ever"));

    await heading("Make an account");
    await statusSays(/Your account is deleted/);
    expect(location.pathname).toBe("/sign-up");
    expect(api.calls).toContain("DeleteMe");
  });

  it("should not happen by another word", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    open("/account", api.transport);
    await user.click(await screen.findByRole("button", { name: "Delete the account …" }));

    await user.type(field("Type mira to go on"), "yes");
    await user.click(button("Delete it for ever"));

    expect(await screen.findByText("That is not mira. Nothing was deleted.")).toBeTruthy();
    await focusIsOn(field("Type mira to go on"));
    expect(api.calls).not.toContain("DeleteMe");
  });
});

async function rows(): Promise<HTMLElement[]> {
  const section = (await screen.findByRole("heading", { name: "Signed in at" })).closest("section");
  await waitFor(() => expect(section?.querySelector("li")).toBeTruthy());
  return within(section!).getAllByRole("listitem");
}
