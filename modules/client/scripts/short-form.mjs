// The short form of a protobuf file: all that a page needs to know of it, in words. src/file-desc.ts reads it. A file and its package:
//
//   release.proto undercroft.release.v1
//   Pointer{number:int32 hash kinds*#Kind notes?@.other.package.Notes=9 by|who at:int64|who %LabelsEntry{key value}}
//   Kind[KIND_* UNSPECIFIED ENEMIES BOSSES=4]
//   ReleaseService(GetPointer! Watch<Pointer>~Pointer)
//
// A message's fields: `*` repeated, `?` optional, `:` a scalar (absent: string), `@` a message, `#` an enum, `=` the number
// (absent: one more than before), `|` the oneof. `%` is the entry of a map. An enum begins with what all its values begin with.
// A method takes its name's Request and returns its Response, unless `<` and `>` say otherwise; `~` streams, `!` only reads.
import { protoCamelCase, reflect } from "@bufbuild/protobuf/reflect";
import * as wkt from "@bufbuild/protobuf/wkt";

const { FieldDescriptorProto_Type: Type, FieldDescriptorProto_Label: Label, MethodOptions_IdempotencyLevel: Level } = wkt;

/** The short form of a FileDescriptorProto; throws if it has something that the form can't say. */
export function shortForm(file) {
  only(file, file, "name package syntax dependency messageType enumType service options");
  if (file.syntax !== "proto3") {
    throw new Error(`${file.name}: only proto3 has a short form`);
  }
  const declarations = [
    ...file.messageType.map((each) => messageForm(each, file)),
    ...file.enumType.map((each) => enumForm(each, file)),
    ...file.service.map((each) => serviceForm(each, file)),
  ];
  // A line each, so that a diff shows what changed.
  return [`${file.name} ${file.package}`, ...declarations].join("\n");
}

function messageForm(message, file) {
  only(message, file, "name field nestedType enumType oneofDecl options reservedRange reservedName");
  const { options } = message;
  if (options) {
    only(options, file, "mapEntry");
  }
  const fields = message.field.map((each, i) => fieldForm(each, message.field[i - 1]?.number ?? 0, message, file));
  const nested = [
    ...message.nestedType.map((each) => messageForm(each, file)),
    ...message.enumType.map((each) => enumForm(each, file)),
  ];
  // A name needs a space after a field, not after a bracket.
  return `${options?.mapEntry ? "%" : ""}${message.name}{${[fields.join(" "), nested.join("")].filter(Boolean).join(" ")}}`;
}

function fieldForm(field, before, message, file) {
  only(field, file, "name number label type typeName jsonName proto3Optional oneofIndex");
  if (field.jsonName !== "" && field.jsonName !== protoCamelCase(field.name)) {
    throw new Error(`${file.name}: ${message.name}.${field.name} has a JSON name of its own, which has no short form`);
  }
  const label = field.proto3Optional ? "?" : field.label === Label.REPEATED ? "*" : "";
  const number = field.number === before + 1 ? "" : `=${field.number}`;
  // An optional field has a oneof that only protoc sees.
  const inOneof = reflect(wkt.FieldDescriptorProtoSchema, field).isSet(wkt.FieldDescriptorProtoSchema.field.oneofIndex);
  const oneof = inOneof && !field.proto3Optional ? `|${message.oneofDecl[field.oneofIndex].name}` : "";
  return `${field.name}${label}${typeForm(field, file)}${number}${oneof}`;
}

function typeForm({ type, typeName }, file) {
  switch (type) {
    case Type.STRING:
      return "";
    case Type.MESSAGE:
      return `@${relativeName(typeName, file)}`;
    case Type.ENUM:
      return `#${relativeName(typeName, file)}`;
    case Type.GROUP:
      throw new Error(`${file.name}: a group has no short form`);
    default:
      return `:${Type[type].toLowerCase()}`;
  }
}

function enumForm(declared, file) {
  only(declared, file, "name value reservedRange reservedName");
  declared.value.forEach((each) => only(each, file, "name number"));
  const prefix = sharedPrefix(declared.value.map(({ name }) => name));
  const values = declared.value.map(({ name, number }, i) => {
    const expected = i === 0 ? 0 : declared.value[i - 1].number + 1;
    return `${name.slice(prefix.length)}${number === expected ? "" : `=${number}`}`;
  });
  return `${declared.name}[${prefix}* ${values.join(" ")}]`;
}

/** What all names begin with, up to an underscore. */
function sharedPrefix([first, ...others]) {
  const parts = first.split("_");
  const prefixes = parts.map((_, i) => parts.slice(0, i).map((part) => `${part}_`).join(""));
  return prefixes.findLast((prefix) => others.every((name) => name.startsWith(prefix) && name !== prefix)) ?? "";
}

function serviceForm(service, file) {
  only(service, file, "name method");
  const methods = service.method.map((method) => {
    const { name, options, inputType, outputType, clientStreaming, serverStreaming } = method;
    only(method, file, "name inputType outputType options clientStreaming serverStreaming");
    if (options) {
      only(options, file, "idempotencyLevel");
    }
    const reads = options?.idempotencyLevel === Level.NO_SIDE_EFFECTS ? "!" : "";
    const input = partyForm("<", clientStreaming, inputType, `${name}Request`, file);
    return `${name}${reads}${input}${partyForm(">", serverStreaming, outputType, `${name}Response`, file)}`;
  });
  return `${service.name}(${methods.join(" ")})`;
}

function partyForm(mark, streams, type, expected, file) {
  const short = relativeName(type, file);
  const form = `${streams ? "~" : ""}${short === expected ? "" : short}`;
  return form && `${mark}${form}`;
}

function relativeName(type, file) {
  return type.startsWith(`.${file.package}.`) ? type.slice(file.package.length + 2) : type;
}

/** Refuses a part of a descriptor that has more than these fields. */
function only(part, file, names) {
  const schema = wkt[`${part.$typeName.replace("google.protobuf.", "").replaceAll(".", "_")}Schema`];
  for (const field of reflect(schema, part).fields) {
    if (reflect(schema, part).isSet(field) && !names.split(" ").includes(field.localName)) {
      throw new Error(`${file.name}: ${part.name ?? schema.name} has ${field.localName}, which has no short form`);
    }
  }
}
