package dev.undercroft.drill.client;

/// Everything that drills call, under the names of reports.
public enum Call {
  REGISTER("Register"),
  LOGIN("Login"),
  LOGOUT("Logout"),
  /// GetMe with a session that another client may just have ended.
  CHECK_SESSION("session check"),
  GET_ME("GetMe"),
  GET_PROFILE("GetProfile"),
  UPDATE_ME("UpdateMe"),
  LIST_SAVES("ListSaves"),
  GET_SAVE("GetSave"),
  PUT_SAVE("PutSave"),
  LIST_REVISIONS("ListRevisions"),
  GET_REVISION("GetRevision"),
  GET_CONTENT("GetContent"),
  LIST_ENEMIES("ListEnemies"),
  GET_ENEMY("GetEnemy"),
  LIST_ITEMS("ListItems"),
  PUBLISH_SEEDS("PublishSeeds"),
  ROLL_BACK("RollBack"),
  WATCH_RELEASES("WatchReleases");

  private final String title;

  Call(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
