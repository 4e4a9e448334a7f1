import { useDeleteMe, type Player } from "@undercroft/client";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";

import { Button } from "../parts/Button";
import { Field, Form } from "../parts/Form";
import { DELETED } from "./deleted";

/** The end of the account, for who types its name. */
export function Deletion({ player }: { player: Player }) {
  const deletion = useDeleteMe();
  const [, go] = useLocation();
  const [asked, setAsked] = useState(false);
  const block = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (asked) {
      block.current?.querySelector("input")?.focus();
    }
  }, [asked]);

  return (
    <section aria-labelledby="deletion">
      <h2 id="deletion">Delete the account</h2>
      <p>Your name, your saves and your sessions go, at once and for ever. Nobody can bring them back.</p>
      {asked ? (
        <div ref={block}>
          <Form
            action="Delete it for ever"
            doing="Deleting …"
            look="danger"
            busy={deletion.isPending}
            error={deletion.error}
            check={({ confirmation }) =>
              confirmation === player.username ? {} : { confirmation: `That is not ${player.username}. Nothing was deleted.` }
            }
            onSubmit={() => {
              deletion.mutateAsync({}).then(() => go("/sign-up", { replace: true, state: DELETED }), () => {});
            }}
          >
            <Field name="confirmation" label={`Type ${player.username} to go on`} autoComplete="off" />
          </Form>
          <p className="actions">
            <Button look="quiet" onClick={() => setAsked(false)}>
              Keep the account
            </Button>
          </p>
        </div>
      ) : (
        <p className="actions">
          <Button look="danger" onClick={() => setAsked(true)}>
            Delete the account …
          </Button>
        </p>
      )}
    </section>
  );
}
