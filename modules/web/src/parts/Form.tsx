import { createContext, useContext, useEffect, useId, useRef, useState, type ReactNode } from "react";

import { refusalOf } from "@undercroft/client";

import { Button } from "./Button";
import { faultsOf, type Faults } from "./refusals";
import { useWait } from "./useWait";

const NO_FAULTS: Faults = { fields: {} };
const FormFaults = createContext<Faults["fields"]>({});

export interface FormProps {
  /** Says what the button does. */
  readonly action: string;
  /** What it says meanwhile. */
  readonly doing: string;
  readonly busy: boolean;
  /** Why the last try failed. */
  readonly error: unknown;
  /** The field that a reason is about, such as USERNAME_TAKEN: "username". */
  readonly at?: Readonly<Record<string, string>>;
  readonly look?: "primary" | "danger" | "plain";
  /** What is wrong with it before the server is asked, by the fields' names. */
  readonly check?: (typed: Record<string, string>) => Record<string, string>;
  /** Gets what was typed, by the fields' names. */
  readonly onSubmit: (typed: Record<string, string>, form: HTMLFormElement) => void;
  readonly children: ReactNode;
}

/**
 * A form that the server checks: whatever it refuses is said at the field, and the first such field gets the focus. A
 * server that wants to be left alone for a while is.
 */
export function Form({ action, doing, busy, error, at, look = "primary", check, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [slips, setSlips] = useState<Faults | undefined>();
  const seconds = useWait(error);
  const faults = slips ?? (error ? faultsOf(error, at) : NO_FAULTS);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [slips, error]);

  function submit() {
    if (form.current === null || busy || seconds > 0) {
      return;
    }
    const typed = Object.fromEntries([...new FormData(form.current)].map(([name, value]) => [name, String(value)]));
    const fields = { ...check?.(typed), ...missingIn(form.current) };
    const sound = Object.keys(fields).length === 0;
    setSlips(sound ? undefined : { fields });
    if (sound) {
      onSubmit(typed, form.current);
    }
  }

  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        // The page's content security policy lets no form leave on its own.
        event.preventDefault();
        submit();
      }}
    >
      <FormFaults value={faults.fields}>{children}</FormFaults>
      <p className="fault" role="alert">
        {faults.whole}
        {faults.whole !== undefined && seconds > 0 && <> Try again in {inUnits(refusalOf(error).retryAfterMs ?? 0)}.</>}
      </p>
      <Button type="submit" look={look === "plain" ? undefined : look} busy={busy || seconds > 0}>
        {busy ? doing : seconds > 0 ? `Wait ${seconds} s` : action}
      </Button>
    </form>
  );
}

function missingIn(form: HTMLFormElement): Record<string, string> {
  const empty = [...form.querySelectorAll("input")].filter((input) => input.required && input.value.trim() === "");
  return Object.fromEntries(empty.map(({ name }) => [name, "Please fill this in."]));
}

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** What may stand in it. */
  readonly hint?: string;
  readonly type?: "text" | "email" | "password";
  readonly autoComplete: string;
  readonly required?: boolean;
  readonly initial?: string;
  /** In characters; without one, the server has the say. */
  readonly maxLength?: number;
}

/** A line to type into, with its name, its rule and what is wrong with it. */
export function Field({ name, label, hint, type = "text", autoComplete, required = true, initial, maxLength }: FieldProps) {
  const id = useId();
  const fault = useContext(FormFaults)[name];
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {!required && <span className="note"> (optional)</span>}
      </label>
      <div className="field-line">
        <input
          id={id}
          name={name}
          type={shown ? "text" : type}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required={required}
          maxLength={maxLength}
          defaultValue={initial}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={`${id}-hint ${id}-fault`}
        />
        {type === "password" && (
          <button type="button" className="reveal" aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
            {shown ? "Hide" : "Show"}
            <span className="visually-hidden"> {label.toLowerCase()}</span>
          </button>
        )}
      </div>
      <p id={`${id}-fault`} className="fault">
        {fault}
      </p>
      <p id={`${id}-hint`} className="note">
        {hint}
      </p>
    </div>
  );
}

function inUnits(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
