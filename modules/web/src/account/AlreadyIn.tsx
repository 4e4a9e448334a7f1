import type { GetMeResponse } from "@undercroft/client";
import { Link } from "wouter";

import { Door } from "./Door";
import { SignOut } from "./SignOut";

/** Who opens the door from the inside. */
export function AlreadyIn({ me }: { me: GetMeResponse }) {
  return (
    <Door>
      <h1>You are in</h1>
      <p className="door-lead">
        Signed in as {me.player?.displayName} ({me.player?.username}).
      </p>
      <ul className="door-ways">
        <li>
          <Link href="/saves">Your saves</Link>
        </li>
        <li>
          <Link href="/account">Your account</Link>
        </li>
      </ul>
      <SignOut />
    </Door>
  );
}
