import { refusalOf } from "@undercroft/client";

import { Button } from "./Button";
import { inWords } from "./refusals";

export interface TroubleProps {
  readonly error: unknown;
  readonly again?: (() => void) | undefined;
  readonly trying?: boolean;
}

/** A part of a page that failed: why, and another try where one makes sense. */
export function Trouble({ error, again, trying = false }: TroubleProps) {
  const { message, reason } = refusalOf(error);
  const words = inWords(error);
  return (
    <div className="trouble">
      <p role="alert">{words}</p>
      <p className="note">
        {!words.toLowerCase().startsWith(message.toLowerCase()) && message}
        {reason !== undefined && <code> {reason}</code>}
      </p>
      {again && (
        <Button busy={trying} onClick={again}>
          {trying ? "Trying …" : "Try again"}
        </Button>
      )}
    </div>
  );
}
