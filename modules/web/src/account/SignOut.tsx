import { useSignOut } from "@undercroft/client";

import { Button } from "../parts/Button";
import { inWords } from "../parts/refusals";

/** Ends the session of this browser. */
export function SignOut({ look }: { look?: "quiet" }) {
  const signOut = useSignOut();
  return (
    <>
      <Button look={look} busy={signOut.isPending} onClick={() => signOut.mutate()}>
        {signOut.isPending ? "Signing out …" : "Sign out"}
      </Button>
      <p className="fault" role="alert">
        {signOut.error && <>You are still signed in. {inWords(signOut.error)}</>}
      </p>
    </>
  );
}
