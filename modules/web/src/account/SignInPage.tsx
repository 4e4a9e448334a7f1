import { useMe, useSignIn } from "@undercroft/client";
import { Link, useLocation } from "wouter";

import { Field, Form } from "../parts/Form";
import { usePageTitle } from "../parts/usePageTitle";
import { AlreadyIn } from "./AlreadyIn";
import { Door } from "./Door";

/** The address /sign-in. */
export function SignInPage() {
  const me = useMe();
  const [, go] = useLocation();
  if (me.data) {
    return <AlreadyIn me={me.data} />;
  }
  return <SignIn onSignedIn={() => go("/saves")} />;
}

/** Also stands in for a page that only its owner may see, at that page's address. */
export function SignIn({ why, onSignedIn }: { why?: string; onSignedIn?: () => void }) {
  const signIn = useSignIn();
  usePageTitle("Sign in");
  return (
    <Door>
      <h1>Sign in</h1>
      {why !== undefined && <p role="status">{why}</p>}
      <Form
        action="Sign in"
        doing="Signing in …"
        busy={signIn.isPending}
        error={signIn.error}
        onSubmit={({ username = "", password = "" }) => {
          signIn.mutateAsync({ username: username.trim(), password }).then(onSignedIn, () => {});
        }}
      >
        <Field name="username" label="Username" autoComplete="username" />
        <Field name="password" label="Password" type="password" autoComplete="current-password" />
      </Form>
      <p className="door-other">
        New down here? <Link href="/sign-up">Make an account</Link>
      </p>
    </Door>
  );
}
