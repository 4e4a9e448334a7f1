import { useMove } from "@undercroft/client/releases";

import { Field, Form } from "../../parts/Form";
import { MoveTold } from "../publish/MoveTold";
import { useActive } from "../RollBack";

/** Makes a draft the active release, as it is. */
export function PublishDraft({ number, gone }: { number: number; gone: (words: string) => void }) {
  const move = useMove();
  const inPlay = useActive();
  // Who was told what became active meanwhile has seen it.
  const active = move.change?.active ?? inPlay;

  async function publish(reason: string) {
    const outcome = await move.start({ publishDraft: number }, active ?? 0, reason);
    if (outcome !== undefined) {
      gone(`Release ${outcome.release?.number} is served everywhere.`);
    }
  }

  return (
    <>
      <p>Every node and every player gets it as it is, instead of {active === undefined ? "nothing" : `release ${active}`}.</p>
      <Form
        action={`Publish draft ${number}`}
        doing="Publishing …"
        busy={move.moving}
        error={move.change ? null : move.error}
        onSubmit={({ reason = "" }) => void publish(reason.trim())}
      >
        <Field name="reason" label="Why" autoComplete="off" maxLength={500} />
      </Form>
      <MoveTold move={move}>
        <p>Nothing was changed. Look at what it changes now; if you still want it, press the button again.</p>
      </MoveTold>
    </>
  );
}
