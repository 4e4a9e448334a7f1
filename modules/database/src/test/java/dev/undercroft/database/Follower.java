package dev.undercroft.database;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A node that installs what it hears, unless it is held back.
final class Follower implements EpochNode {
  final List<Long> heard = new CopyOnWriteArrayList<>();
  final CountDownLatch gaveUp = new CountDownLatch(1);
  final CountDownLatch outlived = new CountDownLatch(1);
  volatile long confirmed = -1;
  volatile boolean heldBack;

  @Override
  public long confirmed() {
    return confirmed;
  }

  @Override
  public boolean reachesRedis() {
    return true;
  }

  @Override
  public void heard(Epoch epoch, long sentAt) {
    heard.add(epoch.number());
    if (!heldBack) {
      confirmed = epoch.number();
    }
  }

  @Override
  public void givenUp() {
    confirmed = -1;
    gaveUp.countDown();
  }

  @Override
  public void outlived() {
    outlived.countDown();
  }
}
