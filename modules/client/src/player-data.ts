import type { Query, QueryClient } from "@tanstack/react-query";

import { ProfileService } from "./gen/undercroft/players/v1/profile_service_pb.js";
import { SessionService } from "./gen/undercroft/players/v1/session_service_pb.js";
import { SaveService } from "./gen/undercroft/saves/v1/save_service_pb.js";
import { keyOf } from "./query-key.js";

/** The services whose answers are somebody's. Those of admins by name: their descriptors would be in every page. */
const PERSONAL = new Set<unknown>([
  ProfileService.typeName,
  SessionService.typeName,
  SaveService.typeName,
  "undercroft.release.v1.ReleaseAdminService",
  "undercroft.release.v1.DraftService",
]);

/** Drops every answer that is a player's, and says that nobody is signed in: what remains is anybody's. */
export async function forgetPlayer(client: QueryClient): Promise<void> {
  // Else one that is on its way would bring the player back.
  await client.cancelQueries({ predicate: isPersonal });
  client.setQueriesData({ predicate: isMe }, null);
  for (const query of client.getQueryCache().findAll({ predicate: isMine })) {
    if (query.state.status === "error") {
      // Stays what it is, without what it still held: whoever shows it would ask at once again, and again.
      query.setState({ data: undefined });
    } else {
      query.reset();
    }
  }
}

/** Drops what was another player's than the one who is signed in, and asks again for what is shown. */
export function forgetOtherPlayer(client: QueryClient): void {
  void client.resetQueries({ predicate: isMine });
}

/** Something of the player's other than who that is. */
function isMine(query: Query): boolean {
  return isPersonal(query) && !isMe(query);
}

function isPersonal(query: Query): boolean {
  return PERSONAL.has(keyOf(query).serviceName);
}

function isMe(query: Query): boolean {
  const { serviceName, methodName } = keyOf(query);
  return serviceName === ProfileService.typeName && methodName === ProfileService.method.getMe.name;
}
