import { createFileRegistry, type DescFile } from "@bufbuild/protobuf";
import { protoCamelCase } from "@bufbuild/protobuf/reflect";
import type { FileDescriptorProto } from "@bufbuild/protobuf/wkt";

/** The numbers of FieldDescriptorProto.Type; a field that names none is a string. */
const TYPES: Record<string, number> = {
  double: 1,
  float: 2,
  int64: 3,
  uint64: 4,
  int32: 5,
  fixed64: 6,
  fixed32: 7,
  bool: 8,
  string: 9,
  bytes: 12,
  uint32: 13,
  sfixed32: 15,
  sfixed64: 16,
  sint32: 17,
  sint64: 18,
};

const FIELD = /^(\w+)([?*]?)(?::(\w+)|([@#])([\w.]+))?(?:=(\d+))?(?:\|(\w+))?$/;
const METHOD = /^(\w+)(!?)(?:<(~?)([\w.]*))?(?:>(~?)([\w.]*))?$/;

/**
 * A file's descriptor from its short form, which scripts/short-form.mjs writes and explains. protoc-gen-es puts the binary
 * descriptor there instead, as base64: nearly three times as much for a page to load, together with what reads it.
 */
export function fileDesc(short: string, imports: DescFile[] = []): DescFile {
  const [name = "", packageName = "", ...tokens] = short.match(/[^\s{}[\]()]+|[{}[\]()]/g) ?? [];
  const next = () => tokens.shift() ?? "";
  const absolute = (type: string) => (type.startsWith(".") ? type : `.${packageName}.${type}`);

  const file = {
    ...block(),
    $typeName: "google.protobuf.FileDescriptorProto",
    name,
    package: packageName,
    syntax: "proto3",
    dependency: imports.map((each) => each.proto.name),
  };
  // Only what a registry looks at: nobody else does.
  const registry = createFileRegistry(file as unknown as FileDescriptorProto, (wanted) =>
    imports.find((each) => each.proto.name === wanted),
  );
  return registry.getFile(name) as DescFile;

  /** What stands in a message, or in the file: fields and declarations, up to the closing brace. */
  function block() {
    const field: ReturnType<typeof fieldOf>[] = [];
    const [messageType, enumType, service, oneofDecl]: [object[], object[], object[], { name: string }[]] = [[], [], [], []];
    for (let token = next(); token !== "" && token !== "}"; token = next()) {
      if (tokens[0] === "{") {
        next();
        const mapEntry = token.startsWith("%");
        messageType.push({ name: token.replace("%", ""), ...block(), ...(mapEntry && { options: { mapEntry } }) });
      } else if (tokens[0] === "[") {
        next();
        enumType.push({ name: token, value: values() });
      } else if (tokens[0] === "(") {
        next();
        service.push({ name: token, method: methods() });
      } else {
        field.push(fieldOf(token, field.at(-1)?.number ?? 0, oneofDecl));
      }
    }
    return { field, messageType, nestedType: messageType, enumType, service, oneofDecl, extension: [] };
  }

  function fieldOf(token: string, before: number, oneofDecl: { name: string }[]) {
    const [, name = "", label, scalar, reference, type = "", number, oneof] = FIELD.exec(token) ?? [];
    if (oneof !== undefined && oneofDecl.at(-1)?.name !== oneof) {
      oneofDecl.push({ name: oneof });
    }
    return {
      name,
      jsonName: protoCamelCase(name),
      number: Number(number ?? before + 1),
      label: label === "*" ? 3 : 1,
      proto3Optional: label === "?",
      type: reference === undefined ? TYPES[scalar ?? "string"] : reference === "@" ? 11 : 14,
      typeName: absolute(type),
      ...(oneof !== undefined && { oneofIndex: oneofDecl.length - 1 }),
    };
  }

  function values() {
    const prefix = next().replace("*", "");
    const value: { name: string; number: number }[] = [];
    for (let token = next(); token !== "" && token !== "]"; token = next()) {
      const [name, number = (value.at(-1)?.number ?? -1) + 1] = token.split("=");
      value.push({ name: `${prefix}${name}`, number: Number(number) });
    }
    return value;
  }

  function methods() {
    const method: object[] = [];
    for (let token = next(); token !== "" && token !== ")"; token = next()) {
      const [, name = "", safe, asked, input, answered, output] = METHOD.exec(token) ?? [];
      method.push({
        name,
        inputType: absolute(input || `${name}Request`),
        outputType: absolute(output || `${name}Response`),
        clientStreaming: asked === "~",
        serverStreaming: answered === "~",
        ...(safe && { options: { idempotencyLevel: 1 } }),
      });
    }
    return method;
  }
}
