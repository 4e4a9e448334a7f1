import { useDropDraft } from "@undercroft/client/releases";

import { Field, Form } from "../../parts/Form";

/** Takes a draft away for ever. */
export function DropDraft({ number, gone }: { number: number; gone: (words: string) => void }) {
  const drop = useDropDraft();
  return (
    <>
      <p>Nobody reads it any more, and its previews end. Its number is not given again.</p>
      <Form
        action={`Drop draft ${number}`}
        doing="Dropping …"
        look="danger"
        busy={drop.isPending}
        error={drop.error}
        onSubmit={({ reason = "" }) => {
          drop.mutateAsync({ number, reason: reason.trim() }).then(() => gone(`Draft ${number} is dropped.`), () => {});
        }}
      >
        <Field name="reason" label="Why" autoComplete="off" required={false} maxLength={500} />
      </Form>
    </>
  );
}
