import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// A loaded machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);
// That of happy-dom never sees anything.
vi.stubGlobal("IntersectionObserver", undefined);
