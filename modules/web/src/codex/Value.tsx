import type { DescField } from "@bufbuild/protobuf";

import type { Codex } from "./codex";
import { RecordLink } from "./RecordLink";
import { wordOf } from "./reflect";
import { referenceAt } from "./references";
import { figure, spoken, unit } from "./words";

interface ValueProps {
  readonly field: DescField;
  /** As REFERENCES has it. */
  readonly path: string;
  /** Plain, or a list of what is. */
  readonly value: unknown;
  readonly codex: Codex;
}

/** What a field holds, as people read it: a link where it names a record, a word, or a figure. */
export function Value({ value, ...rest }: ValueProps) {
  const values = [value].flat();
  return values.map((each, place) => (
    <span key={place}>
      <One {...rest} value={each} />
      {place < values.length - 1 && ", "}
    </span>
  ));
}

function One({ field, path, value, codex }: ValueProps) {
  const to = referenceAt(path, value);
  const target = to && codex.catalogue.find(to.kind, to.id);
  if (to && (target || to.promised)) {
    // The bestiary says more than the name: "Ice (Immune)".
    const name = typeof value === "string" && target && value !== to.id ? value : target?.name;
    return <RecordLink kind={to.kind} id={to.id} name={name} />;
  }
  switch (typeof value) {
    case "boolean":
      return value ? "yes" : "no";
    case "number":
      return field.enum ? <Word field={field} value={value} /> : <Number field={field} path={path} value={value} />;
    default:
      return <Text text={String(value)} />;
  }
}

function Word({ field, value }: { field: DescField; value: number }) {
  const word = field.enum ? wordOf(field.enum, value) : String(value);
  return <span data-rarity={field.name === "rarity" ? word : undefined}>{word}</span>;
}

function Number({ field, path, value }: { field: DescField; path: string; value: number }) {
  const real = field.scalar === DOUBLE;
  const counted = unit(field.name);
  return (
    <>
      {figure(path, value, real)}
      {counted !== undefined && !real && <span className="note"> {value === 1 ? counted.slice(0, -1) : counted}</span>}
    </>
  );
}

/** ScalarType.DOUBLE of @bufbuild/protobuf, whose enum would bring all of itself along. */
const DOUBLE = 1;

function Text({ text }: { text: string }) {
  if (/^#[0-9a-f]{6}$/i.test(text)) {
    return (
      <>
        <svg className="swatch" viewBox="0 0 1 1" aria-hidden="true">
          <rect width="1" height="1" fill={text} />
        </svg>
        {text}
      </>
    );
  }
  // Ids that name no record, and the shouted names of aspects.
  const words = /^([a-z]+(_[a-z0-9]+)+|[A-Z]{2,})$/.test(text) ? spoken(text).toLowerCase() : text;
  return <span className="said">{words}</span>;
}
