// Fetches real JSON answers and type-checks them as their types: UNDERCROFT_API=http://127.0.0.1:8080 npm run test:answers -w client
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const api = process.env["UNDERCROFT_API"];
if (!api) {
  console.error("UNDERCROFT_API is not set: give the address of a running Undercroft, such as http://127.0.0.1:8080");
  process.exit(1);
}

const ANSWERS = [
  { path: "/api/enemies", type: "ListEnemiesResponse", status: 200 },
  { path: "/api/enemies/goblin", type: "GetEnemyResponse", status: 200 },
  { path: "/api/bosses", type: "ListBossesResponse", status: 200 },
  { path: "/api/bosses/goblin_king", type: "GetBossResponse", status: 200 },
  { path: "/api/themes", type: "ListThemesResponse", status: 200 },
  { path: "/api/themes/stone_dungeon", type: "GetThemeResponse", status: 200 },
  { path: "/api/content", type: "GetContentResponse", status: 200 },
  { path: "/api/enemies/unicorn", type: "ErrorAnswer", status: 404 },
  { path: "/api/unicorns", type: "ErrorAnswer", status: 404 },
];

const client = join(import.meta.dirname, "../..");
const folder = join(client, "target/answers");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

let failed = false;
for (const { path, type, status } of ANSWERS) {
  const response = await fetch(new URL(path, api));
  const text = await response.text();
  if (response.status !== status) {
    console.error(`GET ${path} answered ${response.status} instead of ${status}: ${text.slice(0, 200)}`);
    failed = true;
    continue;
  }
  const name = path.slice(1).replaceAll("/", "-");
  const source = `import type { ${type} } from "@undercroft/client/json";\n\nexport const answer: ${type} = ${text};\n`;
  writeFileSync(join(folder, `${name}.ts`), source);
}

const config = { extends: "../../test/types/tsconfig.json", include: ["*.ts"] };
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
try {
  execFileSync("npx", ["--no-install", "tsc", "-p", folder], { cwd: client, stdio: "inherit" });
} catch {
  failed = true;
}
if (failed) {
  process.exit(1);
}
console.log(`${ANSWERS.length} answers of ${api} are what their types say.`);
