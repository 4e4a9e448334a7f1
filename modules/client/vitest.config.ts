import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { environment: "happy-dom", include: ["src/**/*.spec.{ts,tsx}"], testTimeout: 30_000 },
});
