import { useCreateDraft, useMove, type Plan } from "@undercroft/client/releases";
import { useState } from "react";
import { Link } from "wouter";

import { Button } from "../../parts/Button";
import { Field, Form } from "../../parts/Form";
import { DRAFTS } from "../address";
import { MoveTold } from "./MoveTold";

/** Makes a plan true, for everybody or as a draft, for who says why. */
export function PublishForm({ plan, again }: { plan: Plan; again: () => void }) {
  const move = useMove();
  const drafting = useCreateDraft();
  const [asDraft, setAsDraft] = useState(false);
  const done = move.outcome !== undefined || drafting.draft !== undefined;
  const base = plan.base?.number ?? 0;
  return (
    <section className="panel" aria-labelledby="publish">
      <h2 id="publish">{asDraft ? "Keep it as a draft" : "Publish it"}</h2>
      {!done && move.change === undefined && (
        <Form
          action={asDraft ? "Keep as a draft" : "Publish to everybody"}
          doing={asDraft ? "Storing …" : "Publishing …"}
          busy={move.moving || drafting.creating}
          error={asDraft ? drafting.error : move.error}
          onSubmit={({ reason = "" }) => {
            void (asDraft ? drafting.create(plan.files, reason.trim()) : move.start({ publish: plan.files }, base, reason.trim()));
          }}
        >
          <Field name="reason" label="Why" hint="Stands on the timeline for ever." autoComplete="off" maxLength={500} />
          <p className="as-draft">
            <label>
              <input type="checkbox" checked={asDraft} onChange={({ target }) => setAsDraft(target.checked)} /> As a draft, which only testers
              and invited people see
            </label>
          </p>
        </Form>
      )}
      {drafting.draft && (
        <p className="done" role="status">
          Draft {drafting.draft.release?.number} is kept. <Link href={DRAFTS}>All drafts</Link>
        </p>
      )}
      <MoveTold move={move}>
        <p className="actions">
          <Button
            look="primary"
            onClick={() => {
              move.reset();
              again();
            }}
          >
            Plan again
          </Button>
        </p>
      </MoveTold>
    </section>
  );
}
