// Guards the API and writes its gRPC-Web client to target/gen. `--accept-breaking` moves the baseline that later changes are
// compared with, instead of comparing.
import { execFileSync } from "node:child_process";
import { delimiter, join } from "node:path";

import { shortenDescriptors } from "./descriptors.mjs";

const client = join(import.meta.dirname, "..");
const proto = join(client, "../../proto");
// Where npm puts buf and protoc-gen-es, which buf calls.
const path = [join(client, "../node_modules/.bin"), process.env["PATH"]].join(delimiter);
// Our two folders; what they import comes along, but is not ours to compare.
const ours = ["--path", "api/undercroft", "--path", "gen/undercroft"];

buf(proto, "lint");
buf(proto, "build", ...ours, "-o", "target/api.binpb");
if (process.argv.includes("--accept-breaking")) {
  buf(proto, "build", ...ours, "--exclude-source-info", "-o", "baseline.binpb");
} else {
  buf(proto, "breaking", "target/api.binpb", "--exclude-imports", "--against", "baseline.binpb");
}
buf(client, "generate");
shortenDescriptors(join(client, "target/gen"));

function buf(folder, ...args) {
  try {
    execFileSync("buf", args, { cwd: folder, stdio: "inherit", env: { ...process.env, PATH: path } });
  } catch (failure) {
    if (failure.code === "ENOENT") {
      console.error("buf is not installed: run npm ci in modules");
    }
    if (args[0] === "breaking") {
      console.error("This breaks clients that exist. If it is meant: ./undercroft generate --accept-breaking");
    }
    process.exit(1);
  }
}
