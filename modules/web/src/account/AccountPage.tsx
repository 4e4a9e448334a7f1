import type { GetMeResponse, Player } from "@undercroft/client";

import { RecordHead } from "../codex/RecordHead";
import { usePageTitle } from "../parts/usePageTitle";
import { When } from "../parts/When";
import { ChangePassword } from "./ChangePassword";
import { Counters } from "./Counters";
import { Deletion } from "./Deletion";
import { DisplayName } from "./DisplayName";
import { Export } from "./Export";
import { Sessions } from "./Sessions";
import { SignedIn } from "./SignedIn";

/** The address /account: who the player is, where the player is signed in, and the ways to change both. */
export function AccountPage() {
  return (
    <SignedIn title="Your account" why="to see your account">
      {(me) => me.player && <Account me={me} player={me.player} />}
    </SignedIn>
  );
}

function Account({ me, player }: { me: GetMeResponse; player: Player }) {
  usePageTitle("Your account");
  return (
    <main className="page">
      <article className="record account">
        <RecordHead symbol="@" name={player.displayName} kind="Your account">
          <span>{player.username}</span>
          <span>{player.email}</span>
          <span>
            joined <When at={player.joinedAt} />
          </span>
        </RecordHead>
        <Counters profile={me.profile} />
        <DisplayName player={player} />
        <Sessions />
        <ChangePassword player={player} />
        <Export player={player} />
        <Deletion player={player} />
      </article>
    </main>
  );
}
