import { refusalOf, type Reason } from "@undercroft/client";

/** The reasons of proto/README.md that a person can do something about, in plain words. */
const WORDS: Readonly<Record<string, string>> = {
  LOGIN_REFUSED: "There is no such user, or the password is wrong.",
  LOGIN_THROTTLED: "Too many tries have failed.",
  PLAYER_BANNED: "This account is banned.",
  USERNAME_TAKEN: "Somebody has this username already.",
  EMAIL_TAKEN: "Somebody has this address already. If it was you, sign in instead.",
  PASSWORD_REFUSED: "This is too easy to guess: it is a common password, or contains the username.",
  SESSION_NOT_FOUND: "That session had ended already.",
  TOKEN_MISSING: "You are signed out.",
  TOKEN_INVALID: "Your session has ended.",
  SAVE_NOT_FOUND: "The slot is empty by now.",
  REVISION_NOT_FOUND: "That revision is not kept any more.",
  RELEASE_UNKNOWN: "The server does not know this release. Load the page again.",
  ROLE_MISSING: "This is for admins. Your account is none, or is none any more.",
  RELEASE_NOT_FOUND: "There is no such release: it was never published, or it is a draft that was dropped.",
  RELEASE_CHANGED: "Another release is active by now. Nothing was changed.",
  PUBLISH_UNDER_WAY: "Somebody else is publishing at this moment. Nothing was changed. Try again in a moment.",
  SEEDS_REFUSED: "The files are faulty, or their versions do not fit. Plan them again to see why.",
  TOO_MANY_DRAFTS: "There are as many drafts as there may be. Publish or drop one.",
  PREVIEW_TOKEN_INVALID: "This preview has ended: its draft was published or dropped, or its time is over.",
  SERVER_BUSY: "The server has more to do than it can manage. Try again in a moment.",
  DATABASE_UNAVAILABLE: "The server can't reach its records right now. Nothing was changed. Try again in a moment.",
  OUTCOME_UNKNOWN: "The connection broke halfway: it may have been done or not. Look again before you repeat it.",
  DEADLINE_EXCEEDED: "The server took too long: it may have been done or not. Look again before you repeat it.",
} satisfies Partial<Record<Reason, string>>;

/** Why something failed, in a sentence for the person in front of the page. */
export function inWords(error: unknown): string {
  const { reason, message, mayPass } = refusalOf(error);
  const known = reason === undefined ? undefined : WORDS[reason];
  if (known !== undefined) {
    return known;
  }
  return mayPass ? "The server does not answer right now. Try again in a moment." : sentence(message);
}

/** What is wrong with a form: at its fields, by their names, and with all of it. */
export interface Faults {
  readonly fields: Readonly<Record<string, string>>;
  readonly whole?: string;
}

/** @param at the field that each reason is about, where the reason alone tells it */
export function faultsOf(error: unknown, at: Readonly<Record<string, string>> = {}): Faults {
  const { reason = "", fields } = refusalOf(error);
  const known = WORDS[reason];
  const about = at[reason];
  if (known !== undefined && about !== undefined) {
    return { fields: { [about]: known } };
  }
  if (fields.length > 0) {
    return { fields: Object.fromEntries(fields.map(({ field, description }) => [camel(field), known ?? sentence(description)])) };
  }
  return { fields: {}, whole: inWords(error) };
}

/** The API names fields as its proto files do: display_name. */
function camel(field: string): string {
  return field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.!?]$/.test(trimmed) ? "" : ".");
}
