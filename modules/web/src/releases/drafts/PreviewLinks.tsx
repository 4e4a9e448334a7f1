import { useCreatePreviewToken, useRevokePreviewTokens } from "@undercroft/client/releases";
import { useState } from "react";

import { Button } from "../../parts/Button";
import { inWords } from "../../parts/refusals";
import { When } from "../../parts/When";
import { linkTo } from "../../preview/preview";
import { counted } from "../words";

/** How long a preview lasts, in seconds. */
const LIVES = [
  [86_400, "a day"],
  [604_800, "a week"],
  [2_592_000, "30 days"],
] as const;

/** Links with which anybody may look at a draft, for a while. */
export function PreviewLinks({ number, tokens }: { number: number; tokens: number }) {
  const making = useCreatePreviewToken();
  const ending = useRevokePreviewTokens();
  const [life, setLife] = useState<number>(LIVES[1][0]);
  const { token, expiresAt } = making.data ?? {};
  return (
    <>
      <p>Whoever opens the link sees the page as it would be with draft {number}, without an account.</p>
      <p className="preview-life">
        <label>
          For{" "}
          <select value={life} onChange={({ target }) => setLife(Number(target.value))}>
            {LIVES.map(([seconds, words]) => (
              <option key={seconds} value={seconds}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <Button look="primary" busy={making.isPending} onClick={() => making.mutate({ number, lifeSeconds: life })}>
          {making.isPending ? "Making …" : "Make a link"}
        </Button>
        {tokens > 0 && (
          <Button look="danger" busy={ending.isPending} onClick={() => ending.mutate({ number }, { onSuccess: making.reset })}>
            {ending.isPending ? "Ending …" : `End ${counted(tokens, "preview")}`}
          </Button>
        )}
      </p>
      {token !== undefined && (
        <div className="preview-link">
          <p role="status">
            Copy it now: it is shown this once. It ends <When at={expiresAt} />.
          </p>
          <Copied text={linkTo({ release: number, token })} />
        </div>
      )}
      <p className="done" role="status">
        {ending.data && `${counted(ending.data.ended, "preview")} ended.`}
      </p>
      <p className="fault" role="alert">
        {(making.error ?? ending.error) && inWords(making.error ?? ending.error)}
      </p>
    </>
  );
}

function Copied({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  // Browsers have a clipboard for https and localhost only.
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <p className="copied">
      <input readOnly aria-label="The link" value={text} onFocus={({ target }) => target.select()} />
      {navigator.clipboard && (
        <Button look="quiet" onClick={copy}>
          {copied ? "Copied" : "Copy"}
        </Button>
      )}
    </p>
  );
}
