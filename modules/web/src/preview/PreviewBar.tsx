import { refusalOf, useContent } from "@undercroft/client";

import { Button } from "../parts/Button";
import { leavePreview, previewed } from "./preview";

/** Why a draft can't be read any more: its token, or the draft itself, has ended. */
const ENDED = ["PREVIEW_TOKEN_INVALID", "RELEASE_NOT_FOUND", "RELEASE_UNKNOWN"];

/** Says that a draft is shown, and leads back to the release in play. */
export function PreviewBar() {
  const { error } = useContent();
  const preview = previewed();
  if (preview === undefined) {
    return null;
  }
  const ended = ENDED.includes(refusalOf(error).reason ?? "");
  return (
    <div className="release-bar" data-shown>
      <p role="status">
        {ended ? `The preview of draft ${preview.release} has ended.` : `Draft ${preview.release} is shown, which is not published.`}
      </p>
      <Button look="quiet" onClick={leavePreview}>
        Leave the preview
      </Button>
    </div>
  );
}
