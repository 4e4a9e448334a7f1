// The OpenAPI document of a running server, for holding its answers against. Stricter than what it says to callers: a field
// that no schema names is a fault here.
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const JSON_BODY = ["content", "application/json", "schema"];

/** Fetches the document and refuses one that is not OpenAPI 3.1. */
export async function fetchDocument(api) {
  const text = await (await fetch(new URL("/api/openapi.json", api))).text();
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(text));
  if (!valid || validator.version !== "3.1") {
    throw new Error(`/api/openapi.json is no OpenAPI 3.1: ${JSON.stringify(errors)}`);
  }
  return new Document(JSON.parse(text));
}

class Document {
  #asked = new Set();
  #operations;
  #ajv = new Ajv2020({ strict: false, allErrors: true });

  constructor(document) {
    close(document);
    addFormats.default(this.#ajv);
    this.#ajv.addSchema(document, "openapi");
    this.#operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
      Object.entries(verbs).map(([verb, operation]) => ({
        name: `${verb.toUpperCase()} ${path}`,
        method: verb.toUpperCase(),
        path,
        pattern: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`),
        at: ["paths", path, verb],
        operation,
      })),
    );
  }

  /** Operations whose answers carry an etag, each with the name of its answer's type, if it has one. */
  tagged() {
    return this.#operations
      .filter(({ operation }) => "304" in operation.responses)
      .map(({ path, operation }) => ({ path, type: operation.responses[200].content["application/json"].schema.$ref?.split("/").at(-1) }));
  }

  nameOf(method, path) {
    return this.#find(method, path)?.name;
  }

  needsSession(method, path) {
    return this.#find(method, path)?.operation.security !== undefined;
  }

  /** Operations that no call was checked for, as the document calls them, but for those of a tag that is left out. */
  unasked(left) {
    return this.#operations
      .filter(({ name, operation }) => !this.#asked.has(name) && !operation.tags.some((tag) => left.includes(tag)))
      .map(({ name }) => name);
  }

  /** What is wrong with a request that the server took; an empty list when nothing is. */
  faultsOfRequest(method, path, body) {
    const { at } = this.#find(method, path);
    return this.#faults([...at, "requestBody", ...JSON_BODY], body);
  }

  /** What is wrong with an answer. A path that the document doesn't have may only be refused. */
  faultsOfAnswer(method, path, status, body) {
    const found = this.#find(method, path);
    if (!found) {
      return status < 400 ? ["answered, but not in the document"] : this.#faults(["components", "schemas", "ErrorAnswer"], body);
    }
    const { responses } = found.operation;
    if (status < 400) {
      this.#asked.add(found.name);
    }
    if (!(status in responses)) {
      return status < 400 ? [`${status} is not in the document`] : this.#faults(["components", "schemas", "ErrorAnswer"], body);
    }
    const reason = body?.details?.[0]?.reason;
    if (status >= 400 && !responses[status].description.includes(`\`${reason}\``)) {
      return [`${reason} is not among the reasons for ${status}`];
    }
    return this.#faults([...found.at, "responses", String(status), ...JSON_BODY], body);
  }

  #find(method, path) {
    const bare = path.split("?")[0];
    const fitting = this.#operations.filter((each) => each.method === method && each.pattern.test(bare));
    // As in the server, words beat variables.
    return fitting.sort((a, b) => variables(a.path) - variables(b.path))[0];
  }

  #faults(at, value) {
    const pointer = at.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
    const validate = this.#ajv.getSchema(`openapi#/${pointer}`);
    validate(value);
    return (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
  }
}

function variables(path) {
  return path.split("{").length;
}

/** Forbids what the schemas don't name, wherever they name something. */
function close(schema) {
  if (typeof schema !== "object" || schema === null) {
    return;
  }
  if (schema.type === "object" && schema.properties) {
    schema.additionalProperties ??= false;
  }
  Object.values(schema).forEach(close);
}
