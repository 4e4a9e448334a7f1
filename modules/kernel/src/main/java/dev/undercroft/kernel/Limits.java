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

  /// Bytes of all seed files of one request, which leaves room for what else is in it.
  public static final int SENT_SEEDS_BYTES = 500_000;

  /// Faults of the seed files of one request that are told at once.
  public static final int SENT_SEEDS_FAULTS = 1_000;

  /// Achievements' conditions that a process keeps compiled, and what trying them showed.
  public static final int CONDITIONS_KEPT = 1_000;

  /// How long a publish waits for another one to finish before it is refused.
  public static final Duration PUBLISH_TURN = Duration.ofSeconds(8);

  /// Moves of the active release that one node's clients may have under way: one writes, the others
  /// wait for their turn or for nodes. The next one is turned away at once.
  public static final int MOVES = 8;

  /// How long a node that stops waits for a move that has not committed.
  public static final Duration MOVE_COMMIT = Duration.ofSeconds(10);

  /// Moves since a stale base, and records changed since, that its refusal tells.
  public static final int TOLD_MOVES = 10;

  /// See TOLD_MOVES.
  public static final int TOLD_RECORDS = 20;

  /// How long a node goes on serving the current release without hearing from PostgreSQL, unless it
  /// is set otherwise. A publish waits as long for a node that is silent.
  public static final Duration CONTENT_LEASE = Duration.ofSeconds(30);

  /// The shortest that may be set: a beat that is late once must not take content away.
  public static final Duration CONTENT_LEASE_MIN = Duration.ofSeconds(2);

  /// The longest that may be set, which is how long a publish may be held up.
  public static final Duration CONTENT_LEASE_MAX = Duration.ofMinutes(5);

  /// Bytes of the answers of past releases that a node keeps in memory: some dozens of releases of
  /// the size that ours have.
  public static final long PAST_RELEASES_BYTES = 64L * 1024 * 1024;

  /// Past releases that a node fetches from PostgreSQL at the same time.
  public static final int RELEASE_LOADS = 2;

  /// Past releases that may wait to be fetched; the next one is turned away at once.
  public static final int RELEASE_LOAD_QUEUE = 64;

  /// Drafts that are neither published nor dropped.
  public static final int DRAFTS = 20;

  /// Preview tokens of one draft that have not expired; one more ends the one that would have
  /// first.
  public static final int PREVIEW_TOKENS_PER_DRAFT = 50;

  /// How long a preview token is good for, at least, at most, and when its maker doesn't say.
  public static final Duration PREVIEW_LIFE_MIN = Duration.ofSeconds(60);

  /// See PREVIEW_LIFE_MIN.
  public static final Duration PREVIEW_LIFE_MAX = Duration.ofDays(30);

  /// See PREVIEW_LIFE_MIN.
  public static final Duration PREVIEW_LIFE_UNASKED = Duration.ofDays(7);

  /// Bytes of the answers of drafts that a node keeps in memory.
  public static final long DRAFTS_BYTES = 16L * 1024 * 1024;

  /// Releases, or entries of their audit, of one page, at most, and when the caller doesn't say.
  public static final int RELEASES_PER_PAGE = 100;

  /// See RELEASES_PER_PAGE.
  public static final int RELEASES_PER_PAGE_UNASKED = 20;

  /// Bytes of the answers to GetContentDelta that a node keeps in memory.
  public static final long DELTAS_BYTES = 8L * 1024 * 1024;

  /// Calls of WatchReleases that a node takes.
  public static final int WATCHERS = 10_000;

  /// After which a watcher that was told of no move gets a sign of life; what stands between takes
  /// a call for dead that is silent for five minutes.
  public static final Duration WATCH_SILENCE = Duration.ofSeconds(60);

  /// How long a watcher may read nothing while there is something to tell it.
  public static final Duration WATCH_PATIENCE = Duration.ofSeconds(30);

  // Saves
  /// Save slots of a player, numbered from 0.
  public static final int SAVE_SLOTS = 3;

  /// Bytes of one run state, before it is compressed.
  public static final int RUN_STATE_BYTES = 256 * 1024;

  /// Revisions of one slot that are kept, its head included.
  public static final int SAVE_REVISIONS = 20;

  /// How long a write that carried an idempotency key is remembered.
  public static final Duration IDEMPOTENCY_LIFE = Duration.ofHours(24);

  // Calls
  /// Bytes of one request message; a larger one is refused with a reason.
  public static final int REQUEST_BYTES = 512 * 1024;

  /// Bytes at which gRPC drops a request unread. Twice the limit above: in between, the refusal can
  /// still name its reason, which gRPC's own can't.
  public static final int REQUEST_UNREAD_BYTES = 2 * REQUEST_BYTES;

  /// Bytes of all headers of a call.
  public static final int METADATA_BYTES = 16 * 1024;

  /// Longest a unary call may take; a longer deadline is cut to it, a missing one is set to it.
  public static final Duration UNARY_DEADLINE = Duration.ofSeconds(5);

  /// Calls that may be in handlers that block, at the same time: what waits beyond them costs a
  /// virtual thread, not a database connection.
  public static final int BLOCKING_CALLS = 64;

  /// Calls that may wait for one of those handlers; the next one is turned away at once, since it
  /// would only get its turn after its deadline.
  public static final int BLOCKING_QUEUE = 512;

  /// Calls that compute a password's hash, at the same time: one has the processor while the other
  /// asks the database.
  public static final int HASHING_CALLS = 2;

  /// Calls that may wait for one of those. At 40 to 85 ms a hash they all get their turn before
  /// their deadline.
  public static final int HASHING_QUEUE = 50;

  /// After which time a call that was turned away may try again.
  public static final Duration BUSY_RETRY = Duration.ofMillis(500);

  /// Characters of a request id; a longer one is replaced.
  public static final int REQUEST_ID_CHARS = 64;

  /// Bytes of error details in one answer. Base64 makes them a third longer, and many clients take
  /// no more than 8 KiB of trailers.
  public static final int ERROR_DETAIL_BYTES = 4 * 1024;

  /// Characters of an error's sentence; a longer one is cut.
  public static final int ERROR_MESSAGE_CHARS = 200;

  // User data
  /// Reads of PostgreSQL for what the cache did not have, at the same time on one node.
  public static final int CACHE_LOADS = 16;

  /// How long a write that is committed waits for every node to see it; then its caller is told
  /// that the outcome is unknown, and it goes on by itself.
  public static final Duration ACKNOWLEDGE = Duration.ofMillis(4_500);

  // Players
  /// How long a session lasts, however much it is used.
  public static final Duration SESSION_LIFE = Duration.ofDays(7);

  /// How long a session lasts unused.
  public static final Duration SESSION_IDLE = Duration.ofHours(24);

  /// How old the time of a session's last use may get before it is written anew.
  public static final Duration SESSION_USE_WRITTEN = Duration.ofMinutes(10);

  /// Sessions of one player; one more ends the oldest.
  public static final int SESSIONS_PER_PLAYER = 100;

  /// Addresses of one player that are remembered; one more drops the one not used for longest.
  public static final int ADDRESSES_PER_PLAYER = 100;

  /// Failed logins a minute for one account from one address.
  public static final int LOGIN_FAILURES_PER_MINUTE = 5;

  /// Failed logins an hour for one account from all addresses that it never signed in from.
  public static final int STRANGER_FAILURES_PER_HOUR = 30;

  /// Failed logins in ten minutes from one address, for whatever accounts.
  public static final int ADDRESS_FAILURES_PER_TEN_MINUTES = 10;

  /// Code points of a player's display name.
  public static final int DISPLAY_NAME_CHARS = 100;

  /// Characters of what a client calls itself; the rest is cut.
  public static final int CLIENT_NAME_CHARS = 200;

  // Connections
  /// Calls that one connection may have under way.
  public static final int CALLS_PER_CONNECTION = 1_000;

  /// Calls that one connection may cancel within the window below: opening and resetting streams
  /// costs an attacker nothing and the server work.
  public static final int RESETS_PER_CONNECTION = 500;

  /// See RESETS_PER_CONNECTION.
  public static final Duration RESET_WINDOW = Duration.ofSeconds(10);

  /// Bytes that may be under way on one connection before the other side confirms some.
  public static final int FLOW_CONTROL_BYTES = 1024 * 1024;

  /// How long a connection may be silent before the server asks whether anybody is there.
  public static final Duration KEEPALIVE_TIME = Duration.ofSeconds(30);

  /// How long it waits for the answer before it hangs up.
  public static final Duration KEEPALIVE_TIMEOUT = Duration.ofSeconds(10);

  /// Shortest time between two such questions from a client; a hastier one is hung up on.
  public static final Duration KEEPALIVE_CLIENT_TIME = Duration.ofSeconds(10);

  /// How long a connection may carry no call.
  public static final Duration CONNECTION_IDLE = Duration.ofMinutes(5);

  /// How old a connection gets, give or take a tenth, so that clients find new nodes.
  public static final Duration CONNECTION_AGE = Duration.ofMinutes(30);

  /// How long the calls of a connection that is too old may still take.
  public static final Duration CONNECTION_GRACE = Duration.ofMinutes(1);

  private Limits() {}
}
