import { describe, expect, it } from "vitest";

import { deviceOf } from "./device";

describe("a device", () => {
  it("should be called what people call it", () => {
    const edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0";
    const phone = "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Mobile Safari/537.36";

    expect([edge, phone].map(deviceOf)).toEqual(["Edge on Windows", "Chrome on Android"]);
  });

  it("should stay what it calls itself when it is no browser", () => {
    expect(["curl/8.5.0", " "].map(deviceOf)).toEqual(["curl/8.5.0", "A program without a name"]);
  });
});
