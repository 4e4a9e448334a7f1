import { useChangePassword, type Player } from "@undercroft/client";

import { Field, Form } from "../parts/Form";

const ABOUT = { LOGIN_REFUSED: "currentPassword", PASSWORD_REFUSED: "newPassword" };

/** Another password; it signs out everybody else who knew the old one. */
export function ChangePassword({ player }: { player: Player }) {
  const change = useChangePassword();
  return (
    <section aria-labelledby="password">
      <h2 id="password">Password</h2>
      <Form
        action="Change the password"
        doing="Changing it …"
        look="plain"
        busy={change.isPending}
        error={change.error}
        at={ABOUT}
        onSubmit={({ currentPassword = "", newPassword = "" }, form) => {
          change.mutateAsync({ currentPassword, newPassword }).then(() => form.reset(), () => {});
        }}
      >
        {/* For password managers, which have to know whose it is. */}
        <input hidden name="username" autoComplete="username" value={player.username} readOnly />
        <Field name="currentPassword" label="Password now" type="password" autoComplete="current-password" />
        <Field
          name="newPassword"
          label="New password"
          hint="At least 8 characters. You stay signed in here; everywhere else you are signed out."
          type="password"
          autoComplete="new-password"
        />
      </Form>
      <p className="done" role="status">
        {change.data && <>The password is changed. {ended(change.data.endedSessions)}</>}
      </p>
    </section>
  );
}

function ended(sessions: number): string {
  switch (sessions) {
    case 0:
      return "You were signed in nowhere else.";
    case 1:
      return "One other session has ended.";
    default:
      return `${sessions} other sessions have ended.`;
  }
}
