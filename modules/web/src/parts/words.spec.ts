import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";

import { refusal } from "../../test/refusal";
import { faultsOf, inWords } from "./refusals";
import { fromNow } from "./When";

describe("a refusal in words", () => {
  it("should not hide what it has no words for", () => {
    expect(inWords(refusal(Code.Internal, "INTERNAL"))).toBe("Refused: INTERNAL.");
    expect(inWords(new Error("boom!"))).toBe("Boom!");
  });

  it("should say of a server that is away that it is", () => {
    expect(inWords(new ConnectError("nobody there", Code.Unavailable))).toMatch(/^The server does not answer right now/);
  });

  it("should stand at the field that the server or the reason names", () => {
    const named = refusal(Code.AlreadyExists, "EMAIL_TAKEN", { fields: { e_mail: "is taken" } });

    expect(Object.keys(faultsOf(named).fields)).toEqual(["eMail"]);
    expect(Object.keys(faultsOf(named, { EMAIL_TAKEN: "email" }).fields)).toEqual(["email"]);
  });
});

describe("a moment", () => {
  const now = new Date("2026-03-01T12:00:00Z");

  it("should be as far away as people say", () => {
    const moments = ["2026-03-01T11:59:40Z", "2026-03-01T11:57:00Z", "2026-02-28T11:00:00Z", "2026-03-07T12:30:00Z"];

    expect(moments.map((moment) => fromNow(new Date(moment), now))).toEqual(["just now", "3 minutes ago", "yesterday", "in 6 days"]);
  });
});
