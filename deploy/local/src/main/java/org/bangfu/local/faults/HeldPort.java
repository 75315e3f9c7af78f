package org.bangfu.local.faults;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/**
 * A port from which its server was driven away: whoever connects is turned away at once, and the
 * server can't come back before this is closed.
 */
public final class HeldPort implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final ServerSocket socket;

  private HeldPort(ServerSocket socket) {
    this.socket = socket;
  }

  /** Takes the port as soon as nobody listens there. */
  public static HeldPort take(int port) throws InterruptedException {
    ServerSocket[] taken = new ServerSocket[1];
    Until.holds(
        LIMIT,
        () -> "port " + port + " is not free",
        () -> {
          ServerSocket socket = new ServerSocket();
          socket.setReuseAddress(true);
          try {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
          } catch (BindException e) {
            socket.close();
            return false;
          }
          taken[0] = socket;
          return true;
        });
    HeldPort held = new HeldPort(taken[0]);
    Thread.ofVirtual().name("turns away from " + port).start(held::turnAway);
    return held;
  }

  private void turnAway() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        // a reset, as from a port where nobody listens
        caller.setSoLinger(true, 0);
      } catch (IOException e) {
        // closed, or a caller that went away first
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
