package dev.undercroft.kernel;

import java.time.Duration;

/// Every limit that a caller, a designer or an operator can run into, in one place.
public final class Limits {
  // Content
  /// Bytes of one seed file; a larger one is refused unread.
  public static final int SEED_FILE_BYTES = 8 * 1024 * 1024;

  /// UTF-16 units of one text in a seed file; its schema says less.
  public static final int SEED_TEXT_CHARS = 4_000;

  /// Faults of one seed file that are told at once.
  public static final int FAULTS_PER_SEED_FILE = 1_000;

  /// Records of one kind.
  public static final int RECORDS_PER_KIND = 2_000;

  /// Canonical bytes of one release, so that GetContent fits into gRPC's default of 4 MiB.
  public static final int RELEASE_BYTES = 2 * 1024 * 1024;

  /// How long a node goes on serving the current release without hearing from PostgreSQL.
  public static final Duration CONTENT_LEASE = Duration.ofSeconds(30);

  // Calls
  /// Bytes of one request message.
  public static final int REQUEST_BYTES = 512 * 1024;

  /// Bytes of all headers of a call.
  public static final int METADATA_BYTES = 16 * 1024;

  /// Longest a unary call may take; a longer deadline is cut to it, a missing one is set to it.
  public static final Duration UNARY_DEADLINE = Duration.ofSeconds(5);

  /// Calls that one connection may have under way.
  public static final int CALLS_PER_CONNECTION = 1_000;

  /// Bytes of error details in one answer.
  public static final int ERROR_DETAIL_BYTES = 8 * 1024;

  private Limits() {}
}
