package dev.undercroft.players;

/// What the audit table tells of.
enum Audit {
  REGISTERED,
  NEW_ADDRESS,
  PASSWORD_CHANGED,
  BANNED,
  UNBANNED,
  ROLE_CHANGED,
  SESSIONS_ENDED,
  DELETED,
  SERVICE_TOKEN_CREATED,
  SERVICE_TOKEN_REVOKED
}
