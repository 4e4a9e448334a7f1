import { Code, createRouterTransport } from "@connectrpc/connect";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { refusal, renderWith } from "../test/around.js";
import {
  AuthService,
  ProfileService,
  refusalOf,
  SaveService,
  SessionService,
  useChangePassword,
  useDeleteMe,
  useExportMe,
  useMe,
  useRevokeSession,
  useSaves,
  useSessions,
  useSignIn,
  useSignOut,
  useSignUp,
  useUpdateMe,
} from "./index.js";

describe("useMe", () => {
  it("should answer null when nobody is signed in", async () => {
    const { result } = renderWith(players().transport, useMe);

    await waitFor(() => expect(result.current.data).toBeNull());
    expect(result.current.error).toBeNull();
  });

  it("should tell a server that is away from nobody", async () => {
    const transport = createRouterTransport(({ rpc }) => {
      rpc(ProfileService.method.getMe, () => {
        throw refusal(Code.Internal, "INTERNAL");
      });
    });

    const { result } = renderWith(transport, useMe);

    await waitFor(() => expect(refusalOf(result.current.error).reason).toBe("INTERNAL"));
    expect(result.current.data).toBeUndefined();
  });

  it("should drop what was another player's when somebody else has signed in elsewhere", async () => {
    const server = players("mira");
    const { result } = renderWith(server.transport, () => ({ me: useMe(), saves: useSaves() }));
    await waitFor(() => expect(result.current.saves.data?.saves[0]?.name).toBe("mira's"));

    server.signedIn = "tom";
    await act(() => result.current.me.refetch());

    await waitFor(() => expect(result.current.saves.data?.saves[0]?.name).toBe("tom's"));
  });
});

describe("signing in and out", () => {
  it("should ask for a cookie and know the player at once", async () => {
    const server = players();
    const { result } = renderWith(server.transport, () => ({ me: useMe(), signIn: useSignIn() }));
    await waitFor(() => expect(result.current.me.data).toBeNull());

    await act(() => result.current.signIn.mutateAsync({ username: "mira", password: "correct horse" }));

    expect(server.cookies).toEqual([true]);
    await waitFor(() => expect(result.current.me.data?.player?.username).toBe("mira"));
    await waitFor(() => expect(result.current.me.data?.profile?.games).toBe(3));
  });

  it("should sign in who signs up", async () => {
    const server = players();
    const { result } = renderWith(server.transport, () => ({ me: useMe(), signUp: useSignUp() }));

    await act(() =>
      result.current.signUp.mutateAsync({ username: "mira", email: "m@x.org", password: "correct horse", displayName: "" }),
    );

    expect(server.cookies).toEqual([true]);
    await waitFor(() => expect(result.current.me.data?.player?.username).toBe("mira"));
  });

  it("should forget what was the player's when it signs out", async () => {
    const server = players("mira");
    const { result } = renderWith(server.transport, () => {
      const me = useMe();
      return { me, saves: useSaves(), signOut: useSignOut() };
    });
    await waitFor(() => expect(result.current.saves.data).toBeDefined());

    await act(() => result.current.signOut.mutateAsync());

    await waitFor(() => expect(result.current.me.data).toBeNull());
    await waitFor(() => expect(result.current.saves.data).toBeUndefined());
  });

  it("should be signed out although the session had ended already", async () => {
    const server = players("mira");
    const { result } = renderWith(server.transport, () => ({ me: useMe(), signOut: useSignOut() }));
    await waitFor(() => expect(result.current.me.data?.player).toBeDefined());

    server.signedIn = undefined;
    await act(() => result.current.signOut.mutateAsync());

    await waitFor(() => expect(result.current.me.data).toBeNull());
  });

  it("should notice with any call that the session has ended", async () => {
    const server = players("mira");
    const { result } = renderWith(server.transport, () => ({ me: useMe(), saves: useSaves() }));
    await waitFor(() => expect(result.current.saves.data).toBeDefined());

    server.signedIn = undefined;
    await act(() => result.current.saves.refetch());

    await waitFor(() => expect(result.current.me.data).toBeNull());
  });
});

describe("the own account", () => {
  it("should show a changed name without asking again", async () => {
    const server = players("mira");
    const { result } = renderWith(server.transport, () => ({ me: useMe(), update: useUpdateMe() }));
    await waitFor(() => expect(result.current.me.data?.profile).toBeDefined());

    await act(() => result.current.update.mutateAsync({ displayName: "Mira the Bold" }));

    await waitFor(() => expect(result.current.me.data?.player?.displayName).toBe("Mira the Bold"));
    expect(result.current.me.data?.profile?.displayName).toBe("Mira the Bold");
    expect(server.asked).toBe(1);
  });

  it("should list the sessions without the one that was ended", async () => {
    const { result } = renderWith(players("mira").transport, () => ({ list: useSessions(), revoke: useRevokeSession() }));
    await waitFor(() => expect(result.current.list.data?.sessions).toHaveLength(2));

    await act(() => result.current.revoke.mutateAsync({ id: "phone" }));

    await waitFor(() => expect(result.current.list.data?.sessions.map(({ id }) => id)).toEqual(["here"]));
  });

  it("should list the sessions again after the password was changed", async () => {
    const { result } = renderWith(players("mira").transport, () => ({ list: useSessions(), change: useChangePassword() }));
    await waitFor(() => expect(result.current.list.data?.sessions).toHaveLength(2));

    const { endedSessions } = await act(() =>
      result.current.change.mutateAsync({ currentPassword: "correct horse", newPassword: "battery staple" }),
    );

    expect(endedSessions).toBe(1);
    await waitFor(() => expect(result.current.list.data?.sessions).toHaveLength(1));
  });

  it("should hand out everything, and forget everything once the player is deleted", async () => {
    const { result } = renderWith(players("mira").transport, () => ({
      me: useMe(),
      exported: useExportMe(),
      deletion: useDeleteMe(),
    }));
    await waitFor(() => expect(result.current.me.data?.player).toBeDefined());

    const { data } = await act(() => result.current.exported.mutateAsync({}));
    expect(data).toEqual({ players: { username: "mira" } });

    await act(() => result.current.deletion.mutateAsync({}));
    await waitFor(() => expect(result.current.me.data).toBeNull());
  });
});

/** A server that knows every name and counts how often it is asked who is there. */
function players(signedIn?: string) {
  const server = {
    signedIn,
    asked: 0,
    cookies: [] as (boolean | undefined)[],
    displayName: "Mira",
    sessions: ["here", "phone"],
    transport: createRouterTransport(({ rpc }) => {
      rpc(ProfileService.method.getMe, () => {
        server.asked++;
        return { player: player(), profile: { id: player().id, displayName: server.displayName, games: 3 } };
      });
      rpc(ProfileService.method.updateMe, ({ displayName = "" }) => {
        player();
        server.displayName = displayName;
        return { profile: { displayName } };
      });
      rpc(ProfileService.method.exportMe, () => ({ data: { players: { username: player().username } } }));
      rpc(ProfileService.method.deleteMe, () => {
        server.signedIn = undefined;
        return {};
      });
      rpc(AuthService.method.login, ({ username, cookie }) => signIn(username, cookie));
      rpc(AuthService.method.register, ({ username, cookie }) => signIn(username, cookie));
      rpc(AuthService.method.changePassword, () => ({ endedSessions: server.sessions.splice(1).length }));
      rpc(SessionService.method.logout, () => {
        player();
        server.signedIn = undefined;
        return {};
      });
      rpc(SessionService.method.listSessions, () => ({ sessions: server.sessions.map((id) => ({ id })) }));
      rpc(SessionService.method.revokeSession, ({ id }) => {
        server.sessions = server.sessions.filter((session) => session !== id);
        return {};
      });
      rpc(SaveService.method.listSaves, () => ({ saves: [{ slot: 0, name: `${player().username}'s` }] }));
    }),
  };
  function signIn(username: string, cookie: boolean) {
    server.signedIn = username;
    server.cookies.push(cookie);
    return { player: player() };
  }
  function player() {
    if (server.signedIn === undefined) {
      throw refusal(Code.Unauthenticated, "TOKEN_INVALID");
    }
    return { id: `id of ${server.signedIn}`, username: server.signedIn, displayName: server.displayName };
  }
  return server;
}
