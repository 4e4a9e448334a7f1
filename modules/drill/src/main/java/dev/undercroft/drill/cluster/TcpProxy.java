package dev.undercroft.drill.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The wire between one node and one server, which can be cut, held and made slow for that node
/// alone. Our own, since what is kept for this is a program beside the JVM (toxiproxy) or a whole
/// mock server.
public final class TcpProxy implements AutoCloseable {
  private static final int CHUNK_BYTES = 16 * 1024;

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private boolean cut;
  private boolean held;
  private Duration delay = Duration.ZERO;

  private TcpProxy(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  /// @param target a port of 127.0.0.1
  public static TcpProxy to(int target) {
    try {
      var proxy =
          new TcpProxy(new ServerSocket(0, 128, InetAddress.ofLiteral("127.0.0.1")), target);
      Thread.ofVirtual().start(proxy::accept);
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of 127.0.0.1.
  public int port() {
    return listener.getLocalPort();
  }

  /// Connections break, and new ones break at once.
  public void cut() {
    synchronized (this) {
      cut = true;
      notifyAll();
    }
    open.forEach(TcpProxy::close);
  }

  /// Nothing gets through and nothing breaks, as on a network that loses every packet. What was
  /// sent meanwhile arrives after [#mend], as it does when TCP sends again.
  public synchronized void hold() {
    held = true;
  }

  /// Every piece takes longer, both ways.
  public synchronized void slow(Duration delay) {
    this.delay = delay;
  }

  /// Everything passes again.
  public synchronized void mend() {
    cut = false;
    held = false;
    delay = Duration.ZERO;
    notifyAll();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> join(client));
      } catch (IOException e) {
        // Closed, or a client that is gone again.
      }
    }
  }

  private void join(Socket client) {
    try (client) {
      awaitPassage();
      try (var server = new Socket(InetAddress.ofLiteral("127.0.0.1"), target)) {
        open.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread back = Thread.ofVirtual().start(() -> pump(server, client));
        pump(client, server);
        back.join();
        open.remove(server);
      }
    } catch (IOException e) {
      // The other side sees its connection end, as it should.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private void pump(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      var chunk = new byte[CHUNK_BYTES];
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        Thread.sleep(awaitPassage());
        out.write(chunk, 0, length);
      }
    } catch (IOException e) {
      // Ended by one side or cut.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      // None of the protocols here goes on with one direction only.
      close(from);
      close(to);
    }
  }

  /// @return how long the piece takes
  private synchronized Duration awaitPassage() throws IOException, InterruptedException {
    while (held && !cut) {
      wait();
    }
    if (cut) {
      throw new IOException("cut");
    }
    return delay;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed all the same.
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    cut();
  }
}
