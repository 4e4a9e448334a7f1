package dev.undercroft.bench.stand;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import dev.undercroft.bench.measure.Use;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// Asks a process of this machine what it has used. A JVM is asked over JMX, which the product does
/// not know of; being asked costs it some megabytes.
final class ProcessUse implements Supplier<Use> {
  // Else it complains of a server that the bench has stopped.
  private static final Map<String, ?> UNWATCHED =
      Map.of("jmx.remote.x.client.connection.check.period", 0L);

  private static final long BYTES_PER_KIB = 1024;

  private final long pid;
  private final LongSupplier allocated;

  private ProcessUse(long pid, LongSupplier allocated) {
    this.pid = pid;
    this.allocated = allocated;
  }

  /// A program that is no JVM.
  static ProcessUse of(long pid) {
    return new ProcessUse(pid, () -> 0);
  }

  static ProcessUse ofJvm(long pid) {
    try {
      VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
      var address = new JMXServiceURL(jvm.startLocalManagementAgent());
      jvm.detach();
      // Open for as long as this JVM runs: one connection a server.
      var connection = JMXConnectorFactory.connect(address, UNWATCHED).getMBeanServerConnection();
      ThreadMXBean threads =
          ManagementFactory.newPlatformMXBeanProxy(
              connection, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
      return new ProcessUse(pid, threads::getTotalThreadAllocatedBytes);
    } catch (AttachNotSupportedException e) {
      throw new IllegalStateException("process " + pid + " can't be asked what it allocates", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Use get() {
    return new Use(cpu().toNanos(), allocated.getAsLong(), resident());
  }

  private Duration cpu() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  // 0 where the system has no such file.
  private long resident() {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .sum()
          * BYTES_PER_KIB;
    } catch (IOException e) {
      return 0;
    }
  }
}
