import { create, type MessageShape } from "@bufbuild/protobuf";
import type { ConnectError, Transport } from "@connectrpc/connect";
import { callUnaryMethod, createQueryOptions, useMutation, useTransport } from "@connectrpc/connect-query";
import {
  useMutation as usePlainMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from "@tanstack/react-query";

import { isSignedOut, refusalOf } from "./errors.js";
import { AuthService } from "./gen/undercroft/players/v1/auth_service_pb.js";
import type { Player } from "./gen/undercroft/players/v1/player_pb.js";
import {
  GetMeResponseSchema,
  ProfileService,
  type GetMeResponse,
} from "./gen/undercroft/players/v1/profile_service_pb.js";
import { SessionService } from "./gen/undercroft/players/v1/session_service_pb.js";
import { forgetOtherPlayer, forgetPlayer } from "./player-data.js";

/** What a person types to sign in. */
export type SignIn = Pick<MessageShape<(typeof AuthService.method.login)["input"]>, "username" | "password">;

/** What a person types to sign up; an empty `displayName` becomes the username. */
export type SignUp = Pick<
  MessageShape<(typeof AuthService.method.register)["input"]>,
  "username" | "email" | "password" | "displayName"
>;

/** Who is signed in: null is nobody, undefined is not known yet. */
export function useMe(): UseQueryResult<GetMeResponse | null, ConnectError> {
  const [transport, client] = [useTransport(), useQueryClient()];
  const { queryKey, structuralSharing } = meQuery(transport);
  return useQuery<GetMeResponse | null, ConnectError>({
    queryKey,
    structuralSharing,
    queryFn: async ({ signal }) => {
      const me = await whoAmI(transport, signal);
      const before = client.getQueryData<GetMeResponse | null>(queryKey);
      if (before && before.player?.id !== me?.player?.id) {
        // Another tab has signed out, or somebody else in.
        forgetOtherPlayer(client);
      }
      return me;
    },
  });
}

async function whoAmI(transport: Transport, signal: AbortSignal): Promise<GetMeResponse | null> {
  try {
    return await callUnaryMethod(transport, ProfileService.method.getMe, {}, { signal });
  } catch (error) {
    if (isSignedOut(error)) {
      return null;
    }
    throw error;
  }
}

/** Signs in; the session is a cookie of the page's origin. */
export function useSignIn(): UseMutationResult<Player | undefined, ConnectError, SignIn> {
  const [transport, client] = [useTransport(), useQueryClient()];
  return usePlainMutation({
    mutationFn: async (typed: SignIn) => {
      const { player } = await callUnaryMethod(transport, AuthService.method.login, { ...typed, cookie: true });
      return player;
    },
    onSuccess: (player) => signedIn(client, transport, player),
  });
}

/** Makes an account and signs in, in the same way. */
export function useSignUp(): UseMutationResult<Player | undefined, ConnectError, SignUp> {
  const [transport, client] = [useTransport(), useQueryClient()];
  return usePlainMutation({
    mutationFn: async (typed: SignUp) => {
      const { player } = await callUnaryMethod(transport, AuthService.method.register, { ...typed, cookie: true });
      return player;
    },
    onSuccess: (player) => signedIn(client, transport, player),
  });
}

/** Ends the session, and forgets what was the player's. */
export function useSignOut(): UseMutationResult<void, ConnectError, void> {
  const [transport, client] = [useTransport(), useQueryClient()];
  return usePlainMutation({
    mutationFn: async () => {
      try {
        await callUnaryMethod(transport, SessionService.method.logout, {});
      } catch (error) {
        // Ended already, which is what was wanted.
        if (!isSignedOut(error)) {
          throw error;
        }
      }
    },
    onSuccess: () => forgetPlayer(client),
  });
}

/** Changes what the player may change about the own page. */
export function useUpdateMe() {
  const [transport, client] = [useTransport(), useQueryClient()];
  const { queryKey } = meQuery(transport);
  return useMutation(ProfileService.method.updateMe, {
    onSuccess: async ({ profile }) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData<GetMeResponse | null>(queryKey, (me) =>
        me?.player && profile
          ? { ...me, profile, player: { ...me.player, displayName: profile.displayName } }
          : me,
      );
    },
    onError: (error) => {
      if (refusalOf(error).mayPass) {
        // It may have been done.
        void client.invalidateQueries({ queryKey });
      }
    },
  });
}

/** Fetches everything that is kept about the player. */
export function useExportMe() {
  return useMutation(ProfileService.method.exportMe);
}

/** Deletes the player for ever, and forgets everything here. */
export function useDeleteMe() {
  const client = useQueryClient();
  return useMutation(ProfileService.method.deleteMe, { onSuccess: () => forgetPlayer(client) });
}

/** Who signed in is known at once; the page with its counters follows. */
async function signedIn(client: QueryClient, transport: Transport, player: Player | undefined): Promise<void> {
  const { queryKey } = meQuery(transport);
  await forgetPlayer(client);
  if (player !== undefined) {
    client.setQueryData(queryKey, create(GetMeResponseSchema, { player }));
  }
  void client.invalidateQueries({ queryKey });
}

function meQuery(transport: Transport) {
  return createQueryOptions(ProfileService.method.getMe, {}, { transport });
}
