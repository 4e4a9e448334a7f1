import type { DescMessage, Message } from "@bufbuild/protobuf";

import type { Codex } from "./codex";
import { partsOf, type Part } from "./reflect";
import { referenceAt } from "./references";
import { Value } from "./Value";
import { worded } from "./words";

interface RowsProps {
  readonly desc: DescMessage;
  readonly messages: readonly Message[];
  readonly path: string;
  readonly codex: Codex;
}

/** Messages of one sort, a row each: what it is about, then everything else by name. */
export function Rows({ desc, messages, path, codex }: RowsProps) {
  return (
    <ul className="rows">
      {messages.map((message, place) => {
        const parts = partsOf(desc, message);
        const lead = parts.find(([{ name }, value]) => referenceAt(`${path}.${name}`, value)) ?? parts.find(([{ name }]) => name.endsWith("name"));
        return (
          <li key={place}>
            {lead && (
              <span className="rows-lead">
                <Value field={lead[0]} path={`${path}.${lead[0].name}`} value={lead[1]} codex={codex} />
              </span>
            )}
            <Pairs parts={parts.filter((part) => part !== lead && !repeats(part, lead))} path={path} codex={codex} />
          </li>
        );
      })}
    </ul>
  );
}

interface PairsProps {
  readonly parts: readonly Part[];
  readonly path: string;
  readonly codex: Codex;
}

/** Fields in a line, each after its name; long texts and rows of their own below. */
function Pairs({ parts, path, codex }: PairsProps) {
  return parts.map(([field, value]) => {
    const { name, message } = field;
    const at = `${path}.${name}`;
    if (message) {
      return Array.isArray(value) ? (
        <Rows key={name} desc={message} messages={value as Message[]} path={at} codex={codex} />
      ) : (
        <Pairs key={name} parts={partsOf(message, value as Message)} path={at} codex={codex} />
      );
    }
    return SAID.includes(name) ? (
      [value].flat().map((each, place) => <p key={`${name} ${place}`}>{String(each)}</p>)
    ) : (
      <span key={name} className="rows-figure">
        <span className="note">{worded(name)}</span> <Value field={field} path={at} value={value} codex={codex} />
      </span>
    );
  });
}

/** Fields whose texts need a line of their own. */
const SAID = ["text", "description", "messages"];

/** An id says nothing that the name beside it doesn't. */
function repeats([{ name }]: Part, lead: Part | undefined): boolean {
  return lead?.[0].name === "name" && name.endsWith("_id");
}
