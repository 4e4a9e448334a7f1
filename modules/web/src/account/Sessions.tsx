import { useRevokeSession, useSessions, type Session } from "@undercroft/client";
import { useRef } from "react";

import { Button } from "../parts/Button";
import { inWords } from "../parts/refusals";
import { Trouble } from "../parts/Trouble";
import { When } from "../parts/When";
import { deviceOf } from "./device";
import { SignOut } from "./SignOut";

/** Where the player is signed in. */
export function Sessions() {
  const { data, error, isFetching, refetch } = useSessions();
  const revoke = useRevokeSession();
  const heading = useRef<HTMLHeadingElement>(null);

  function end(session: Session) {
    // The row goes, and the button that has the focus with it.
    revoke.mutateAsync({ id: session.id }).then(() => heading.current?.focus(), () => {});
  }

  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" ref={heading} tabIndex={-1}>
        Signed in at
      </h2>
      {data === undefined && error && <Trouble error={error} again={() => void refetch()} trying={isFetching} />}
      {data === undefined && !error && <span className="bone" data-size="line" aria-busy="true" />}
      {data && (
        <ul className="sessions">
          {data.sessions.map((session) => (
            <Row
              key={session.id}
              session={session}
              ending={revoke.isPending && revoke.variables.id === session.id}
              end={() => end(session)}
            />
          ))}
        </ul>
      )}
      <p className="done" role="status">
        {revoke.isSuccess && "That session has ended."}
      </p>
      <p className="fault" role="alert">
        {revoke.error && inWords(revoke.error)}
      </p>
    </section>
  );
}

function Row({ session, ending, end }: { session: Session; ending: boolean; end: () => void }) {
  const device = deviceOf(session.client);
  return (
    <li aria-current={session.current || undefined}>
      <div>
        <p className="session-device">
          {device}
          {session.current && <span className="session-here">this one</span>}
        </p>
        <p className="note">
          {session.address !== "" && <>{session.address} · </>}
          since <When at={session.createdAt} />
          {!session.current && (
            <>
              {" · last seen "}
              <When at={session.lastUsedAt} />
            </>
          )}
          {" · ends "}
          <When at={session.expiresAt} />
        </p>
      </div>
      <div className="session-action">
        {session.current ? (
          <SignOut look="quiet" />
        ) : (
          <Button look="quiet" busy={ending} onClick={end}>
            {ending ? "Ending …" : "End"}
            <span className="visually-hidden"> the session of {device}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
