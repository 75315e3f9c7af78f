package org.bangfu.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of 127.0.0.1 that were free a moment ago. They lie below those that systems give to
 * outgoing connections and to whoever asks for any port, so that none of these takes one before its
 * server is there.
 */
public final class FreePort {
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;

  private FreePort() {}

  /** The given port, or for 0 a free one. */
  public static int orGiven(int port) {
    return port == 0 ? any() : port;
  }

  /** One. */
  public static int any() {
    return several(1).getFirst();
  }

  /**
   * That many, each another.
   *
   * @throws UncheckedIOException when this machine has no such address
   */
  public static List<Integer> several(int count) {
    // all are held until all are known
    List<ServerSocket> held = new ArrayList<>();
    try {
      while (held.size() < count) {
        held.add(open());
      }
      List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : held) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException("No free port on 127.0.0.1", e);
    }
  }

  private static ServerSocket open() throws IOException {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      try {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
      } catch (BindException e) {
        continue; // somebody has it; another one
      }
    }
  }
}
