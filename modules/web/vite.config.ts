import { join } from "node:path";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const client = join(import.meta.dirname, "../client/src");

// `npm run dev -w web` asks the API of a running `undercroft up`.
const api = process.env["UNDERCROFT_URL"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  // From its sources: what tsc makes of an enum looks used to a bundler, which is 2 KB (gzip) of enums that nobody uses.
  resolve: {
    alias: [
      { find: /^@undercroft\/client$/, replacement: join(client, "index.ts") },
      { find: /^@undercroft\/client\/releases$/, replacement: join(client, "releases.ts") },
      { find: /^@undercroft\/client\/testing$/, replacement: join(client, "testing.ts") },
    ],
  },
  build: {
    // The page's content security policy knows 'self' only: no data: addresses, no inline polyfill.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { "/undercroft.": api, "/api": api },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.spec.{ts,tsx}"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 30_000,
  },
});
