// What the package costs a page, in bytes with gzip: npm run size -w client. Bundled from dist, as a page would.
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { rolldown } from "rolldown";

const PACKAGE = join(import.meta.dirname, "../dist/index.js");
const REACT = /^react($|\/|-dom)/;

const CONTENT = ["createTransport", "createQueryClient", "UndercroftProvider", "refusalOf"];
const HOOKS = ["useContent", "useEnemies", "useEnemy", "useFreshness"];

/** What is bundled: the module that a page would be, what is there already and not counted, and the most it may come to. */
const MEASURED = {
  "everything that it exports, without React and react-query": { page: exports("*"), apart: [REACT, /^@tanstack\//], most: 40_000 },
  "content and its hooks, with react-query": {
    page: exports(`{ ${[...CONTENT, ...HOOKS]} }`),
    apart: [REACT],
    most: 40_000,
  },
  "the same, following releases as they come": {
    page: exports(`{ ${[...CONTENT, ...HOOKS, "useReleaseWatch"]} }`),
    apart: [REACT],
    most: 42_000,
  },
};

/** @returns {Promise<{ name: string, bytes: number, most: number }[]>} */
export function sizes() {
  return Promise.all(
    Object.entries(MEASURED).map(async ([name, { page, apart, most }]) => ({ name, most, bytes: await gzipped(page, apart) })),
  );
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
  for (const { name, bytes } of await sizes()) {
    console.log(`${bytes.toLocaleString("en").padStart(7)}  ${name}`);
  }
}
