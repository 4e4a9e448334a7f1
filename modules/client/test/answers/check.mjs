// Fetches real JSON answers, type-checks them as their types, and holds them against the OpenAPI document of the same server:
// UNDERCROFT_API=http://127.0.0.1:8080 npm run test:answers -w client
// What admins ask is left out without PUBLISH_WITH: what `admin create` is typed behind, a word a line.
import { hasCommand } from "../command.mjs";
import { ADMINS_ONLY, askAsAdmin } from "./admin.mjs";
import { openAsker } from "./asker.mjs";
import { askContent } from "./content.mjs";
import { askAsPlayer } from "./player.mjs";

const api = process.env["UNDERCROFT_API"];
if (!api) {
  console.error("UNDERCROFT_API is not set: give the address of a running Undercroft, such as http://127.0.0.1:8080");
  process.exit(1);
}

const ask = await openAsker(api);
await askContent(ask);
await askAsPlayer(ask);
if (hasCommand) {
  await askAsAdmin(ask);
}
if (!ask.finish(hasCommand ? [] : ADMINS_ONLY)) {
  process.exit(1);
}
console.log(`${ask.answers} answers of ${api} are what their types and the OpenAPI document say.`);
