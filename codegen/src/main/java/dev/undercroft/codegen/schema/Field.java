package dev.undercroft.codegen.schema;

import java.util.Optional;

/// A property of an object.
///
/// @param name lower snake case, as in seeds, protobuf and columns
/// @param number protobuf field number, for ever
/// @param description with unit
/// @param required NOT NULL and without presence; otherwise nullable and `optional`. Lists are
///   never absent, only empty
/// @param defaultValue what rows get that were there before the field, as JSON text
public record Field(
    String name,
    int number,
    String description,
    boolean required,
    Shape shape,
    Optional<String> defaultValue) {}
