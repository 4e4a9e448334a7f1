import { createQueryOptions, useMutation, useQuery, useTransport } from "@connectrpc/connect-query";
import { useQueryClient } from "@tanstack/react-query";

import { AuthService } from "./gen/undercroft/players/v1/auth_service_pb.js";
import { SessionService } from "./gen/undercroft/players/v1/session_service_pb.js";

/** Where the player is signed in, the newest session first. */
export function useSessions() {
  return useQuery(SessionService.method.listSessions, {});
}

/** Ends one of the player's sessions. SESSION_NOT_FOUND: it had ended already. */
export function useRevokeSession() {
  return useMutation(SessionService.method.revokeSession, { onSettled: useAskAgain() });
}

/** Changes the password and ends all other sessions. */
export function useChangePassword() {
  return useMutation(AuthService.method.changePassword, { onSettled: useAskAgain() });
}

/** Lists the sessions again, and is done when they are there: a button stays busy until its row is gone. */
function useAskAgain(): () => Promise<void> {
  const [transport, client] = [useTransport(), useQueryClient()];
  const { queryKey } = createQueryOptions(SessionService.method.listSessions, {}, { transport });
  return () => client.invalidateQueries({ queryKey });
}
