export interface Option {
  readonly value: string;
  readonly name: string;
  /** A picture of it; the name says the same, so it is silent. */
  readonly icon?: string;
  /** What the mark on it says; a screen reader hears it after the name. */
  readonly note?: string | undefined;
}

export interface ChoiceProps {
  readonly legend: string;
  readonly options: readonly Option[];
  /** Undefined when the address names none of them. */
  readonly chosen: string | undefined;
  readonly look: "tiles" | "steps";
  choose(value: string): void;
}

/** One of a few, as radio buttons: Tab comes to the group, the arrow keys walk it. */
export function Choice({ legend, options, chosen, look, choose }: ChoiceProps) {
  return (
    <fieldset className="choice" data-look={look}>
      <legend>{legend}</legend>
      {options.map(({ value, name, icon, note }) => (
        <label key={value}>
          <input
            type="radio"
            className="visually-hidden"
            name={legend}
            value={value}
            checked={value === chosen}
            aria-label={note && `${name}, ${note}`}
            onChange={() => choose(value)}
          />
          {icon !== undefined && (
            <span className="choice-icon" aria-hidden="true">
              {icon}
            </span>
          )}
          <span className="choice-name">{name}</span>
          {note !== undefined && (
            <span className="choice-mark" aria-hidden="true">
              ◆
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
