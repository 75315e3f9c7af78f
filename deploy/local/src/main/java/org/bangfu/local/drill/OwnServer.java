package org.bangfu.local.drill;

import java.io.IOException;
import java.nio.file.Path;
import org.bangfu.embedded.PostgresServer;
import org.jspecify.annotations.Nullable;

/** A server that the drill itself keeps running, in a folder that has a cluster when it comes. */
final class OwnServer implements Node.Keeper, AutoCloseable {
  private final Path home;
  private final int port;
  private @Nullable PostgresServer server;

  OwnServer(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  @Override
  public ProcessHandle process() {
    if (server == null) {
      throw new IllegalStateException("it was never started");
    }
    return server.process().toHandle();
  }

  /** Nobody else starts it. */
  @Override
  public void keepAway() {}

  @Override
  public void letCome() throws IOException {
    if (server == null) {
      server = PostgresServer.prepare(home, port, true, null);
      Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-postgres"));
    }
    server.launch();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
