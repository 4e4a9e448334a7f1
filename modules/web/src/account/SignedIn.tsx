import { useMe, type GetMeResponse } from "@undercroft/client";
import { Fragment, useRef, type ReactNode } from "react";

import { Trouble } from "../parts/Trouble";
import { SignIn } from "./SignInPage";

export interface SignedInProps {
  /** The page's name. */
  readonly title: string;
  /** Why somebody has to sign in, such as "to see your saves". */
  readonly why: string;
  readonly children: (me: GetMeResponse) => ReactNode;
}

/** A page of one's own. Who is not signed in is asked to at the same address, and then sees it. */
export function SignedIn({ title, why, children }: SignedInProps) {
  const { data: me, error, isFetching, refetch } = useMe();
  const wasIn = useRef(false);
  wasIn.current ||= Boolean(me);

  if (me) {
    // Another player's page is another page: nothing that was typed or opened stays.
    return <Fragment key={me.player?.id}>{children(me)}</Fragment>;
  }
  if (me === null) {
    return <SignIn why={wasIn.current ? `Your session has ended. Sign in again ${why}.` : `Sign in ${why}.`} />;
  }
  return (
    <main className="page">
      <h1>{title}</h1>
      {error ? (
        <Trouble error={error} again={() => void refetch()} trying={isFetching} />
      ) : (
        <div aria-busy="true">
          <p className="visually-hidden" role="status">
            Finding out who you are.
          </p>
          <span className="bone" data-size="line" />
        </div>
      )}
    </main>
  );
}
