import { useExportMe, type Player } from "@undercroft/client";

import { Button } from "../parts/Button";
import { Trouble } from "../parts/Trouble";

/** Everything that is kept about the player, as a file. */
export function Export({ player }: { player: Player }) {
  const fetched = useExportMe();
  const fetch = () => {
    fetched.mutateAsync({}).then(({ data }) => download(`undercroft-${player.username}.json`, data ?? {}), () => {});
  };
  return (
    <section aria-labelledby="export">
      <h2 id="export">Your data</h2>
      <p>Everything that is kept about you in one file: account, sessions, and what your slots hold.</p>
      <p className="actions">
        <Button busy={fetched.isPending} onClick={fetch}>
          {fetched.isPending ? "Gathering it …" : "Download it"}
        </Button>
      </p>
      <p className="done" role="status">
        {fetched.isSuccess && "It is among your downloads."}
      </p>
      {fetched.error && <Trouble error={fetched.error} />}
    </section>
  );
}

/** A link alone could not say who asks: the session's cookie counts only beside a header. */
function download(name: string, data: object): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
