import type { ButtonHTMLAttributes } from "react";

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  /** Whether what it starts is under way. It can still be focused then: a button that is disabled loses the focus. */
  busy?: boolean;
  /** `primary` is what most people came for; `danger` takes something away; `quiet` stands in a row of a list. */
  look?: "primary" | "danger" | "quiet" | undefined;
}

/** A button that can't be pressed twice. */
export function Button({ busy = false, look, type = "button", onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      data-look={look}
      aria-disabled={busy || undefined}
      onClick={(event) => {
        if (busy) {
          event.preventDefault();
        } else {
          onClick?.(event);
        }
      }}
    >
      {children}
    </button>
  );
}
