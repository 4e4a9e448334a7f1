import { Code } from "@connectrpc/connect";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { AuthService, ProfileService } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { refusal } from "../../test/refusal";
import { alertSays, button, field, focusIsOn, heading, open } from "../../test/render";
import { PASSWORD, vault } from "../../test/vault";

describe("signing in", () => {
  it("should lead to the saves", async () => {
    const user = userEvent.setup();
    open("/sign-in", vault().transport);

    await typeIn(user, "mira", PASSWORD);

    await heading("Your saves");
    expect(location.pathname).toBe("/saves");
    expect(screen.getByRole("link", { name: "Account of Mira" })).toBeTruthy();
  });

  it("should happen at the address that only its owner may see, which then shows", async () => {
    const user = userEvent.setup();
    open("/account", vault().transport);
    await heading("Sign in");
    expect(screen.getByText("Sign in to see your account.")).toBeTruthy();

    await typeIn(user, "mira", PASSWORD);

    await focusIsOn(await heading("Mira"));
    expect(location.pathname).toBe("/account");
  });

  it("should say of a wrong password no more than that something is wrong, and keep what was typed", async () => {
    const user = userEvent.setup();
    open("/sign-in", vault().transport);

    await typeIn(user, "mira", "wrong");

    await alertSays("There is no such user, or the password is wrong.");
    expect(field("Username").value).toBe("mira");
  });

  it("should say how long to wait after too many tries, and not ask before", async () => {
    const user = userEvent.setup();
    const api = vault();
    api.refuse(AuthService.method.login, refusal(Code.ResourceExhausted, "LOGIN_THROTTLED", { waitMs: 41_000 }));
    open("/sign-in", api.transport);

    await typeIn(user, "mira", PASSWORD);

    await alertSays("Too many tries have failed. Try again in 41 seconds.");
    const wait = await screen.findByRole("button", { name: /^Wait \d+ s$/ });
    await user.click(wait);
    expect(api.calls.filter((call) => call === "Login")).toHaveLength(1);
  });

  it("should let in again once the wait is over", async () => {
    const user = userEvent.setup();
    const api = vault();
    api.refuse(AuthService.method.login, refusal(Code.ResourceExhausted, "LOGIN_THROTTLED", { waitMs: 300 }));
    open("/sign-in", api.transport);
    await typeIn(user, "mira", PASSWORD);
    await alertSays(/Too many tries/);

    await user.click(await screen.findByRole("button", { name: "Sign in" }, { timeout: 10_000 }));

    await heading("Your saves");
  });

  it("should say that an account is banned", async () => {
    const user = userEvent.setup();
    const api = vault();
    api.refuse(AuthService.method.login, refusal(Code.PermissionDenied, "PLAYER_BANNED"));
    open("/sign-in", api.transport);

    await typeIn(user, "mira", PASSWORD);

    await alertSays("This account is banned.");
  });

  it("should ask for what is missing without asking the server, at the first empty field", async () => {
    const user = userEvent.setup();
    const api = vault();
    open("/sign-in", api.transport);
    await heading("Sign in");

    await user.type(field("Username"), "mira");
    await user.click(button("Sign in"));

    await focusIsOn(field("Password"));
    expect(field("Password").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByText("Please fill this in.")).toBeTruthy();
    expect(api.calls).not.toContain("Login");
  });

  it("should show a password that was typed blindly", async () => {
    const user = userEvent.setup();
    open("/sign-in", vault().transport);
    await heading("Sign in");

    await user.click(button("Show password"));

    expect(field("Password").type).toBe("text");
    expect(button("Hide password")).toBeTruthy();
  });
});

describe("signing up", () => {
  it("should lead to three empty slots", async () => {
    const user = userEvent.setup();
    open("/sign-up", vault().transport);
    await heading("Make an account");

    await fillIn(user, "tom_of_the_deep");

    await heading("Your saves");
    expect(await screen.findByText(/Nothing is kept yet/)).toBeTruthy();
  });

  it.each([
    ["USERNAME_TAKEN", "Username", "Somebody has this username already."],
    ["EMAIL_TAKEN", "E-mail address", "Somebody has this address already. If it was you, sign in instead."],
    ["PASSWORD_REFUSED", "Password", "This is too easy to guess: it is a common password, or contains the username."],
  ])("should say %s at its field", async (reason, label, words) => {
    const user = userEvent.setup();
    const api = vault();
    api.refuse(AuthService.method.register, refusal(Code.AlreadyExists, reason));
    open("/sign-up", api.transport);
    await heading("Make an account");

    await fillIn(user, "mira");

    await focusIsOn(field(label));
    expect(descriptionOf(field(label))).toContain(words);
  });

  it("should say at each field what the server found wrong with it", async () => {
    const user = userEvent.setup();
    const api = vault();
    const fields = { username: "must be at least 3 characters", display_name: "must not hold control characters" };
    api.refuse(AuthService.method.register, refusal(Code.InvalidArgument, "REQUEST_INVALID", { fields }));
    open("/sign-up", api.transport);
    await heading("Make an account");

    await fillIn(user, "mi");

    await waitFor(() => expect(descriptionOf(field("Username"))).toContain("Must be at least 3 characters."));
    expect(descriptionOf(field("Name that others see"))).toContain("Must not hold control characters.");
    await focusIsOn(field("Username"));
  });

  it("should say that the server has too much to do", async () => {
    const user = userEvent.setup();
    const api = vault();
    api.refuse(AuthService.method.register, refusal(Code.ResourceExhausted, "SERVER_BUSY", { waitMs: 1 }), 3);
    open("/sign-up", api.transport);
    await heading("Make an account");

    await fillIn(user, "mira");

    await alertSays(/more to do than it can manage/);
  });
});

describe("who is in already", () => {
  it("should find the ways on and out behind the door", async () => {
    const user = userEvent.setup();
    open("/sign-in", vault({ signedIn: true }).transport);
    await heading("You are in");

    await user.click(button("Sign out"));

    await focusIsOn(await heading("Sign in"));
    expect(screen.getByRole("link", { name: "Sign in" })).toBeTruthy();
  });
});

describe("a server that can't tell who is there", () => {
  it("should leave the codex as it is", async () => {
    const api = vault();
    api.refuse(ProfileService.method.getMe, refusal(Code.Internal, "INTERNAL"), 9);
    open("/codex", api.transport);

    await heading("Eight floors down");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.queryByRole("link", { name: "Sign in" })).toBeNull();
  });

  it("should be asked again by whoever wants to see what is theirs", async () => {
    const user = userEvent.setup();
    const api = vault({ signedIn: true });
    api.refuse(ProfileService.method.getMe, refusal(Code.Unavailable, "DATABASE_UNAVAILABLE"));
    open("/saves", api.transport);
    await alertSays(/can't reach its records/);

    await user.click(button("Try again"));

    expect(await screen.findByRole("link", { name: /Slot 1/ })).toBeTruthy();
  });
});

type User = ReturnType<typeof userEvent.setup>;

async function typeIn(user: User, username: string, password: string) {
  await heading("Sign in");
  await user.type(field("Username"), username);
  await user.type(field("Password"), password);
  await user.click(button("Sign in"));
}

async function fillIn(user: User, username: string) {
  await user.type(field("Username"), username);
  await user.type(field("E-mail address"), `${username}@example.org`);
  await user.type(field("Password"), PASSWORD);
  await user.click(button("Make the account"));
}

function descriptionOf(input: HTMLElement): string {
  const ids = input.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(" ");
}
