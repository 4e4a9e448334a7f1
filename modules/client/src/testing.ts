// For tests without a server: `@undercroft/client/testing` costs a page nothing.
export { createMockTransport, type MockTransport, type MockTransportOptions } from "./mock-transport.js";
export { refusal } from "./refusal.js";
