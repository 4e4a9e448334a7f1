package dev.undercroft.content;

/// What the audit tells of. The API calls each the same.
enum Act {
  PUBLISHED,
  ROLLED_BACK,
  DRAFTED,
  DRAFT_PUBLISHED,
  DRAFT_DROPPED,
  PREVIEW_GRANTED,
  PREVIEW_REVOKED
}
