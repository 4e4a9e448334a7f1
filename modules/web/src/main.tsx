import "@fontsource/alegreya/latin-400.css";
import "@fontsource/alegreya/latin-700.css";
import "@fontsource/dejavu-mono/400.css";
import "./styles/palette.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/list.css";
import "./styles/tile.css";
import "./styles/record.css";
import "./styles/theme.css";
import "./styles/descent.css";
import "./styles/chart.css";
import "./styles/floors.css";
import "./styles/lore.css";
import "./styles/states.css";
import "./styles/form.css";
import "./styles/account.css";
import "./styles/saves.css";
import "./styles/chart.css";
import "./styles/character.css";

import { createQueryClient, createTransport, UndercroftProvider } from "@undercroft/client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./App";
import { previewed, takePreview } from "./preview/preview";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no element with the id root");
}

takePreview();
// A link into a preview, opened in a tab that shows the page already.
window.addEventListener("hashchange", () => location.hash.startsWith("#preview=") && location.reload());

createRoot(root).render(
  <StrictMode>
    <UndercroftProvider transport={createTransport({ previewToken: () => previewed()?.token })} queryClient={createQueryClient()}>
      <App />
    </UndercroftProvider>
  </StrictMode>,
);
