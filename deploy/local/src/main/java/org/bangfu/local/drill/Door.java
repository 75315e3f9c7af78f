package org.bangfu.local.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The one port at which everybody reaches the database, as a cluster's service {@code -rw} is: it
 * leads to the server that is the primary one, and takes the connections to another away.
 */
final class Door implements AutoCloseable {
  private final Haproxy haproxy;
  private final List<String> names;

  private Door(Haproxy haproxy, List<String> names) {
    this.haproxy = haproxy;
    this.names = names;
  }

  /** Opens it; it leads nowhere yet. */
  static Door open(Path folder, int port, String one, int portOfOne, String other, int portOfOther)
      throws IOException, InterruptedException, Drill.Impossible {
    return new Door(
        Haproxy.start(
            folder,
            """
            listen database
              mode tcp
              bind 127.0.0.1:%d
              retries 0
              server %s 127.0.0.1:%d disabled
              server %s 127.0.0.1:%d disabled
            """
                .formatted(port, one, portOfOne, other, portOfOther)),
        List.of(one, other));
  }

  /** From now on it leads there, and nowhere else. */
  void leadTo(String name) throws IOException {
    for (String other : names) {
      if (!other.equals(name)) {
        haproxy.tell("set server database/" + other + " state maint");
        haproxy.tell("shutdown sessions server database/" + other);
      }
    }
    haproxy.tell("set server database/" + name + " state ready");
  }

  @Override
  public void close() throws InterruptedException {
    haproxy.close();
  }
}
