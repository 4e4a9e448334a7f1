import { Role, useSignOut, type Player } from "@undercroft/client";
import type { ReactNode } from "react";

import { SignedIn } from "../account/SignedIn";
import { Button } from "../parts/Button";
import { inWords } from "../parts/refusals";
import { usePageTitle } from "../parts/usePageTitle";

/** Stands before the designers' pages. The server asks at every call for itself; this saves everybody else a refusal. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  return (
    <SignedIn title="Releases" why="as an admin to see the releases">
      {({ player }) => (player?.role === Role.ADMIN ? children : <NoAdmin player={player} />)}
    </SignedIn>
  );
}

function NoAdmin({ player }: { player: Player | undefined }) {
  const signOut = useSignOut();
  usePageTitle("For admins only");
  return (
    <main className="plain">
      <h1>The door stays shut</h1>
      <p role="status">Releases are made by admins, and {player?.username} is none.</p>
      <p className="cause">
        Who should be one is made one on the server. What is published stands in the codex for everybody. <code>ROLE_MISSING</code>
      </p>
      <p className="fault" role="alert">
        {signOut.error && inWords(signOut.error)}
      </p>
      <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign in as somebody else
      </Button>
    </main>
  );
}
