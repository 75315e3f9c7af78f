package org.bangfu.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.PGReplicationStream;

/**
 * The slot of the service's relay, made and read with the relay's rights. It stands for a relay
 * that reads the log and acknowledges it; what it puts on topics is the test's business.
 */
public final class RelaySlot implements AutoCloseable {
  private final String name;
  private final Connection connection;
  private volatile boolean acknowledges;
  private volatile boolean ends;
  private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

  private RelaySlot(String name) throws SQLException {
    this.name = name;
    this.connection = connect();
  }

  /** Makes the slot that the service looks at, at the log's present place; nobody reads it yet. */
  public static RelaySlot make() throws SQLException {
    RelaySlot slot = new RelaySlot(config().getValue("bangfu.outbox.slot", String.class));
    slot.connection
        .unwrap(PGConnection.class)
        .getReplicationAPI()
        .createReplicationSlot()
        .logical()
        .withSlotName(slot.name)
        .withOutputPlugin("pgoutput")
        .make();
    return slot;
  }

  /**
   * Reads from now on.
   *
   * @param acknowledging whether it says that what it read has arrived
   */
  public void read(boolean acknowledging) throws SQLException {
    acknowledges = acknowledging;
    if (!reading.isDone()) {
      return;
    }
    PGReplicationStream stream =
        connection
            .unwrap(PGConnection.class)
            .getReplicationAPI()
            .replicationStream()
            .logical()
            .withSlotName(name)
            .withSlotOption("proto_version", "1")
            .withSlotOption("publication_names", "bangfu_outbox")
            .withAutomaticFlush(false)
            .start();
    reading =
        CompletableFuture.runAsync(() -> {
          try (stream) {
            while (!ends) {
              if (stream.readPending() == null) {
                TimeUnit.MILLISECONDS.sleep(20);
              }
              if (acknowledges) {
                stream.setAppliedLSN(stream.getLastReceiveLSN());
                stream.setFlushedLSN(stream.getLastReceiveLSN());
                stream.forceUpdateStatus();
              }
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Whether all that the log holds now was acknowledged. */
  public static boolean isAt(String lsn) {
    return Database.number(
            "select count(*) from pg_replication_slots where confirmed_flush_lsn >= ?::pg_lsn", lsn)
        > 0;
  }

  /** Where the log is. */
  public static String endOfLog() {
    return Database.rows("select pg_current_wal_lsn()::text").getFirst();
  }

  /** Ends reading and drops the slot. */
  @Override
  public void close() throws SQLException {
    ends = true;
    try {
      reading.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
    try (Connection another = connect()) {
      another.unwrap(PGConnection.class).getReplicationAPI().dropReplicationSlot(name);
    }
  }

  private static Connection connect() throws SQLException {
    Properties relay = new Properties();
    PGProperty.USER.set(relay, config().getValue("bangfu.testing.relay.user", String.class));
    PGProperty.PASSWORD.set(
        relay, config().getValue("bangfu.testing.relay.password", String.class));
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(relay, "18");
    PGProperty.REPLICATION.set(relay, "database");
    PGProperty.PREFER_QUERY_MODE.set(relay, "simple");
    return DriverManager.getConnection(
        config().getValue("quarkus.datasource.jdbc.url", String.class), relay);
  }

  private static Config config() {
    return ConfigProvider.getConfig();
  }
}
