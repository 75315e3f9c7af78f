package org.bangfu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL 18 in its own process. It opens a data folder again whatever ended the run before: a
 * server that a killed parent left behind is stopped first.
 */
public final class PostgresServer implements AutoCloseable {

  private final DataFolder folder;
  private final PostgresBinaries binaries;
  private final Path cluster;
  private final Passwords passwords;
  private final int port;
  private final boolean durable;
  private volatile int door;
  private volatile @Nullable Process process;

  private PostgresServer(
      DataFolder folder,
      PostgresBinaries binaries,
      Passwords passwords,
      int port,
      boolean durable) {
    this.folder = folder;
    this.binaries = binaries;
    this.cluster = folder.resolve("cluster");
    this.passwords = passwords;
    this.port = port;
    this.door = port;
    this.durable = durable;
  }

  /**
   * Something stands before it that leads to whichever server is the primary one, and everybody
   * goes there, we too.
   *
   * @param port at which that listens
   */
  public PostgresServer behind(int port) {
    door = port;
    return this;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param dataFolder made if it is not there; holds the cluster, its passwords and its log
   * @param port 0 for any free one
   * @param durable whether a commit survives the loss of power; false only for throw-away tests
   * @throws EmbeddedServerException with the reason in one sentence
   */
  public static PostgresServer start(Path dataFolder, int port, boolean durable) {
    return start(dataFolder, port, durable, null);
  }

  /**
   * The same.
   *
   * @param prepared what a new cluster is a copy of, or null for an empty one
   */
  public static PostgresServer start(
      Path dataFolder, int port, boolean durable, @Nullable PreparedCluster prepared) {
    PostgresServer server = prepare(dataFolder, port, durable, prepared);
    try {
      FirstAnswer.await(server, server.launch(), PostgresLog.in(server.folder));
      return server;
    } catch (IOException e) {
      server.close();
      throw new EmbeddedServerException("PostgreSQL can't start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      server.close();
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("PostgreSQL's start was interrupted", e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /**
   * Takes a data folder for its own and makes the cluster in it where there is none. Nothing runs
   * yet: {@link #launch} starts the server, and starts it again when it has ended.
   *
   * @param prepared what a new cluster is a copy of, or null for an empty one
   * @throws EmbeddedServerException with the reason in one sentence
   */
  public static PostgresServer prepare(
      Path dataFolder, int port, boolean durable, @Nullable PreparedCluster prepared) {
    DataFolder folder = DataFolder.claim(dataFolder);
    try {
      return open(folder, FreePort.orGiven(port), durable, prepared);
    } catch (IOException e) {
      folder.close();
      throw new EmbeddedServerException("PostgreSQL can't start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      folder.close();
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("PostgreSQL's start was interrupted", e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Ends a server that a killed parent left in this folder, if there is one. */
  public static void endLeftover(Path dataFolder) {
    if (!Files.exists(dataFolder.resolve("cluster"))) {
      return;
    }
    try (DataFolder folder = DataFolder.claim(dataFolder)) {
      new LeftoverPostgres(folder.resolve("cluster")).clear(PostgresBinaries.unpacked());
    } catch (IOException e) {
      throw new EmbeddedServerException("The old PostgreSQL can't be ended: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedServerException("Ending the old PostgreSQL was interrupted", e);
    }
  }

  private static PostgresServer open(
      DataFolder folder, int port, boolean durable, @Nullable PreparedCluster prepared)
      throws IOException, InterruptedException {
    PostgresBinaries binaries = PostgresBinaries.unpacked();
    Passwords passwords = new Passwords(folder.resolve("passwords.properties"));
    Path cluster = folder.resolve("cluster");
    if (Files.exists(cluster)) {
      new LeftoverPostgres(cluster).clear(binaries);
    } else {
      new NewCluster(folder, binaries, durable).create(prepared, passwords.of("postgres"));
    }
    PostgresLog.in(folder).beginAnew();
    return new PostgresServer(folder, binaries, passwords, port, durable);
  }

  /**
   * Starts the server's process and does not wait for its first answer. What an earlier one left
   * behind is for the new one to judge: it refuses while somebody still uses the same memory.
   */
  public synchronized Process launch() throws IOException {
    new LeftoverPostgres(cluster).forgetForeign();
    PostgresConfiguration.write(cluster, port, durable);
    ProcessBuilder builder =
        new ProcessBuilder(binaries.command("postgres", "-D", cluster.toString()))
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().put("LC_ALL", "C");
    Process started = builder.start();
    process = started;
    return started;
  }

  /**
   * Asks a question of no meaning.
   *
   * @throws SQLException when no answer comes within some seconds
   */
  public void ping() throws SQLException {
    try (Connection connection = TimedConnection.to(this, "bangfu ping", 5);
        Statement statement = connection.createStatement()) {
      statement.execute("select 1");
    }
  }

  /** The service's database with its roles; what is there already stays, passwords too. */
  public ServiceDatabase createServiceDatabase(String name) {
    return new Databases(this, passwords).service(name);
  }

  /**
   * A database for a program that is not ours, with one role that owns it and may do nothing else;
   * what is there already stays.
   *
   * @param fresh whether to delete what is there
   */
  public OwnedDatabase createOwnedDatabase(String name, boolean fresh) {
    return new Databases(this, passwords).owned(name, fresh);
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + door + "/" + database;
  }

  public Credentials superuser() {
    return passwords.of("postgres");
  }

  /** Where it is reached. */
  public int port() {
    return door;
  }

  /** The server's process, the one that was launched last. */
  public Process process() {
    Process last = process;
    if (last == null) {
      throw new IllegalStateException("PostgreSQL was not launched");
    }
    return last;
  }

  Path cluster() {
    return cluster;
  }

  public Path log() {
    return PostgresLog.in(folder).file();
  }

  /** Ends the server, if it runs, and gives the folder back. */
  @Override
  public synchronized void close() {
    Process last = process;
    if (last != null && last.isAlive()) {
      end(last);
    }
    folder.close();
  }

  private void end(Process last) {
    try {
      new LeftoverPostgres(cluster).clear(binaries);
    } catch (IOException | EmbeddedServerException e) {
      last.destroyForcibly();
    } catch (InterruptedException e) {
      last.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
