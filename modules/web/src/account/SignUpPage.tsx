import { useMe, useSignUp } from "@undercroft/client";
import { Link, useLocation } from "wouter";

import { Field, Form } from "../parts/Form";
import { usePageTitle } from "../parts/usePageTitle";
import { AlreadyIn } from "./AlreadyIn";
import { Door } from "./Door";
import { wasDeleted } from "./deleted";

const ABOUT = { USERNAME_TAKEN: "username", EMAIL_TAKEN: "email", PASSWORD_REFUSED: "password" };

/** The address /sign-up. */
export function SignUpPage() {
  const me = useMe();
  const signUp = useSignUp();
  const [, go] = useLocation();
  usePageTitle("Make an account");
  if (me.data) {
    return <AlreadyIn me={me.data} />;
  }
  return (
    <Door>
      <h1>Make an account</h1>
      {wasDeleted() && <p role="status">Your account is deleted, and everything that was kept about you with it.</p>}
      <p className="door-lead">A name to be known by, and three slots to keep your runs in.</p>
      <Form
        action="Make the account"
        doing="Making it …"
        busy={signUp.isPending}
        error={signUp.error}
        at={ABOUT}
        onSubmit={({ username = "", email = "", password = "", displayName = "" }) => {
          signUp
            .mutateAsync({ username: username.trim(), email: email.trim(), password, displayName })
            .then(() => go("/saves"), () => {});
        }}
      >
        <Field name="username" label="Username" hint="3 to 50 letters, digits and _" autoComplete="username" />
        <Field name="email" label="E-mail address" hint="Nobody else sees it." type="email" autoComplete="email" />
        <Field name="password" label="Password" hint="At least 8 characters" type="password" autoComplete="new-password" />
        <Field
          name="displayName"
          label="Name that others see"
          hint="Your username, if you leave it empty"
          autoComplete="nickname"
          required={false}
        />
      </Form>
      <p className="door-other">
        Been here before? <Link href="/sign-in">Sign in</Link>
      </p>
    </Door>
  );
}
