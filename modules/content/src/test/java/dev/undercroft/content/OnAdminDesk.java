package dev.undercroft.content;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.release.v1.ListReleaseAuditRequest;
import dev.undercroft.proto.release.v1.ReleaseAdminServiceGrpc.ReleaseAdminServiceBlockingStub;
import dev.undercroft.proto.release.v1.ReleaseAuditEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// An admin at a desk on each test's own lab, where the command line published release 1.
abstract class OnAdminDesk extends OnContentLab {
  AdminDesk desk;
  PlayerId mara;
  ReleaseAdminServiceBlockingStub admin;

  @BeforeEach
  void sitDown() {
    lab.publish(ContentLab.seeds());
    desk = new AdminDesk(lab);
    mara = desk.newPlayer();
    admin = desk.as(mara);
  }

  @AfterEach
  void leave() {
    desk.close();
  }

  /// All entries, the newest first, read a page at a time.
  List<ReleaseAuditEntry> audit() {
    var entries = new ArrayList<ReleaseAuditEntry>();
    String cursor = "";
    do {
      var page =
          admin.listReleaseAudit(
              ListReleaseAuditRequest.newBuilder().setPageSize(1).setCursor(cursor).build());
      entries.addAll(page.getEntriesList());
      cursor = page.getNextCursor();
    } while (!cursor.isEmpty());
    return entries;
  }
}
