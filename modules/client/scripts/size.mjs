// What the package costs a page, in bytes with gzip: npm run size -w client. Bundled from dist, as a page would.
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { rolldown } from "rolldown";

const PACKAGE = join(import.meta.dirname, "../dist/index.js");
const REACT = /^react($|\/|-dom)/;

const CONTENT = ["createTransport", "createQueryClient", "UndercroftProvider", "refusalOf"];
const HOOKS = ["useContent", "useEnemies", "useEnemy", "useFreshness"];

/** What is bundled: the module that a page would be, and what is there already and not counted. */
const MEASURED = {
  "everything that it exports, without React and react-query": { page: exports("*"), apart: [REACT, /^@tanstack\//] },
  "content and its hooks, with react-query": {
    page: exports(`{ ${[...CONTENT, ...HOOKS]} }`),
    apart: [REACT],
  },
};

export async function sizes() {
  const measured = Object.entries(MEASURED).map(async ([name, { page, apart }]) => [name, await gzipped(page, apart)]);
  return Object.fromEntries(await Promise.all(measured));
}

async function gzipped(page, apart) {
  const bundle = await rolldown({
    input: "page",
    external: apart,
    platform: "browser",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    plugins: [{ name: "page", resolveId: (id) => (id === "page" ? id : null), load: (id) => (id === "page" ? page : null) }],
    onLog: () => {},
  });
  const { output } = await bundle.generate({ minify: true });
  return gzipSync(output[0].code, { level: 9 }).length;
}

function exports(names) {
  return `export ${names} from ${JSON.stringify(PACKAGE)};`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, bytes] of Object.entries(await sizes())) {
    console.log(`${bytes.toLocaleString("en").padStart(7)}  ${name}`);
  }
}
