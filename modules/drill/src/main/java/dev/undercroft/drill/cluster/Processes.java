package dev.undercroft.drill.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Ends and holds processes as an operating system does.
final class Processes {
  private static final long GONE_SECONDS = 10;

  private Processes() {}

  /// It stands still, with its connections open.
  static void pause(long pid) {
    signal("STOP", pid);
  }

  static void resume(long pid) {
    signal("CONT", pid);
  }

  /// kill -9 of a process and everything below it; returns when all of it is gone.
  static void kill(long pid) {
    ProcessHandle.of(pid)
        .ifPresent(root -> {
          // First the root, so that nothing new comes up below it; the list is made before, for
          // orphans
          // have another parent.
          List<ProcessHandle> all = new ArrayList<>(List.of(root));
          root.descendants().forEach(all::add);
          all.forEach(ProcessHandle::destroyForcibly);
          all.forEach(Processes::awaitGone);
        });
  }

  private static void awaitGone(ProcessHandle process) {
    try {
      process.onExit().get(GONE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while process " + process.pid() + " ends", e);
    } catch (Exception e) {
      throw new IllegalStateException("process " + process.pid() + " outlives kill -9", e);
    }
  }

  private static void signal(String signal, long pid) {
    try {
      // Java itself sends TERM and KILL only.
      new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().onExit().join();
    } catch (IOException e) {
      throw new IllegalStateException("process " + pid + " can't be signalled", e);
    }
  }
}
