// Puts the explorer beside the built page: our three files, and what they load, each under its own name.
import { cpSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";

const web = join(import.meta.dirname, "..");
const target = join(web, "dist/explorer");
const swagger = folderOf("swagger-ui-dist");

mkdirSync(target, { recursive: true });
cpSync(join(web, "explorer"), target, { recursive: true });
for (const file of [
  join(web, "src/styles/palette.css"),
  join(folderOf("@fontsource/alegreya"), "files/alegreya-latin-700-normal.woff2"),
  join(swagger, "swagger-ui-bundle.js"),
  join(swagger, "swagger-ui-bundle.js.LICENSE.txt"),
  join(swagger, "swagger-ui.css"),
  join(swagger, "LICENSE"),
  join(swagger, "NOTICE"),
]) {
  cpSync(file, join(target, basename(file)));
}

function folderOf(name) {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
