package dev.undercroft.content.doctor;

import tools.jackson.databind.JsonNode;

/// Something that two places should have alike, and have not.
///
/// @param path of a field, enemies/goblin.hp, with its name as in the seed files; of a record,
///   enemies/goblin; of a kind, enemies; `release` for a place as a whole
/// @param leftPlace the one that is right, as far as anybody knows
/// @param left what the left place has; JSON's null for nothing
/// @param mend one sentence: what to do about it
public record Difference(
    String path, String leftPlace, String rightPlace, JsonNode left, JsonNode right, String mend) {}
