import { useUpdateMe, type Player } from "@undercroft/client";

import { Field, Form } from "../parts/Form";

/** The name that others see. */
export function DisplayName({ player }: { player: Player }) {
  const update = useUpdateMe();
  return (
    <section aria-labelledby="name">
      <h2 id="name">Name</h2>
      <Form
        action="Change the name"
        doing="Changing it …"
        look="plain"
        busy={update.isPending}
        error={update.error}
        onSubmit={({ displayName = "" }) => update.mutate({ displayName })}
      >
        <Field
          name="displayName"
          label="Name that others see"
          hint="1 to 100 characters"
          autoComplete="nickname"
          initial={player.displayName}
        />
      </Form>
      <p className="done" role="status">
        {update.isSuccess && <>You are {player.displayName} now.</>}
      </p>
    </section>
  );
}
