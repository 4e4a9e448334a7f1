import type { DescMessage, Message } from "@bufbuild/protobuf";

import type { Codex } from "./codex";
import type { Entry } from "./entry";
import { Figure, Figures } from "./Figures";
import { partsOf, type Part } from "./reflect";
import { Rows } from "./Rows";
import { Value } from "./Value";
import { capital, worded } from "./words";

interface FieldsProps {
  readonly entry: Entry;
  readonly codex: Codex;
  /** Names of fields that are shown elsewhere. */
  readonly without: readonly string[];
}

/** What a record holds, each thing in the form that fits it: texts, figures, lists, and figures that belong together. */
export function Fields({ entry: { kind, message }, codex, without }: FieldsProps) {
  const parts = partsOf(kind.record, message).filter(([{ name }]) => !without.includes(name));
  const [texts, figures] = [parts.filter(isText), parts.filter(isFigure)];
  const others = parts.filter((part) => !texts.includes(part) && !figures.includes(part));
  return (
    <>
      {texts.map(([{ name }, value]) =>
        LORE.includes(name) ? (
          <p key={name} className="lore">
            {String(value)}
          </p>
        ) : (
          <section key={name}>
            <h2>{label(name)}</h2>
            <p>{name === "condition" ? <code>{String(value)}</code> : String(value)}</p>
          </section>
        ),
      )}
      {figures.length > 0 && (
        <Figures title="Figures">
          {figures.map(([field, value]) => (
            <Figure key={field.name} name={label(field.name)}>
              <Value field={field} path={`${kind.name}.${field.name}`} value={value} codex={codex} />
            </Figure>
          ))}
        </Figures>
      )}
      {others.map((part) => (
        <Section key={part[0].name} part={part} path={`${kind.name}.${part[0].name}`} codex={codex} />
      ))}
    </>
  );
}

/** A list, or a message of its own. */
function Section({ part: [field, value], path, codex }: { part: Part; path: string; codex: Codex }) {
  const title = label(field.name);
  if (field.message && !Array.isArray(value)) {
    return (
      <Figures title={title}>
        <Nested desc={field.message} message={value as Message} path={path} codex={codex} />
      </Figures>
    );
  }
  const values = value as unknown[];
  return (
    <section>
      <h2>{title}</h2>
      {field.message ? (
        <Rows desc={field.message} messages={values as Message[]} path={path} codex={codex} />
      ) : (
        <ul className="plates">
          {values.map((each, place) => (
            <li key={place}>
              <Value field={field} path={path} value={each} codex={codex} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface NestedProps {
  readonly desc: DescMessage;
  readonly message: Message;
  readonly path: string;
  readonly codex: Codex;
  /** Names of the messages around it. */
  readonly within?: string;
}

/** The figures of a message and of those within it, one after the other. */
function Nested({ desc, message, path, codex, within = "" }: NestedProps) {
  return partsOf(desc, message).map(([field, value]) => {
    const name = within + worded(field.name);
    const at = `${path}.${field.name}`;
    return field.message ? (
      [value].flat().map((each, place) => {
        return <Nested key={`${at} ${place}`} desc={field.message} message={each as Message} path={at} codex={codex} within={`${name}: `} />;
      })
    ) : (
      <Figure key={at} name={capital(name)}>
        <Value field={field} path={at} value={value} codex={codex} />
      </Figure>
    );
  });
}

/** Texts that stand below the name without one of their own. */
const LORE = ["description", "text", "hint"];

/** A figure is as wide as a few words; what is longer, in characters, reads as text. */
const FIGURE_LENGTH = 24;

function isText([{ name }, value]: Part): boolean {
  return typeof value === "string" && (LORE.includes(name) || name === "condition" || value.length > FIGURE_LENGTH);
}

function isFigure(part: Part): boolean {
  return typeof part[1] !== "object" && !isText(part);
}

function label(name: string): string {
  return capital(worded(name));
}
