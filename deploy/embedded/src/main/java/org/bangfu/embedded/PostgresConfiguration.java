package org.bangfu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The server's settings, all of them in this one place; what is not named has PostgreSQL's default.
 */
final class PostgresConfiguration {

  private static final String ALWAYS =
      """
      listen_addresses = '127.0.0.1'
      # nobody reaches the server but over the port that is named above
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      max_connections = 120
      shared_buffers = '256MB'
      dynamic_shared_memory_type = posix
      work_mem = '8MB'
      maintenance_work_mem = '64MB'
      effective_cache_size = '1GB'
      random_page_cost = 1.1
      # statements here are short: compiling one costs more than it saves
      jit = off
      timezone = 'UTC'
      log_timezone = 'UTC'
      datestyle = 'iso, ymd'
      lc_messages = 'C'
      # the relay reads the write-ahead log
      wal_level = 'logical'
      max_wal_senders = 10
      max_replication_slots = 10
      # a dead connector must not fill the disk
      max_slot_wal_keep_size = '4GB'
      # a load of some minutes should meet few checkpoints
      max_wal_size = '2GB'
      min_wal_size = '256MB'
      checkpoint_timeout = '15min'
      wal_compression = 'pglz'
      wal_buffers = '16MB'
      """;

  /** What was answered as committed survives the loss of power. */
  private static final String DURABLE =
      """
      fsync = on
      synchronous_commit = on
      full_page_writes = on
      """;

  /**
   * For throw-away tests. The commit stays synchronous: without it a change waits for the WAL
   * writer's nap, and the relay with it.
   */
  private static final String THROW_AWAY =
      """
      fsync = off
      synchronous_commit = on
      full_page_writes = off
      # what is behind a checkpoint goes at once, so that a prepared cluster is small
      wal_recycle = off
      """;

  /**
   * No line names {@code replication}, so nobody copies the cluster as a standby does, unless
   * somebody puts such a line into the file that may lie beside this one; logical replication goes
   * through the line of its database. A relay may connect to its own database alone: the grants say
   * so for the services', this for those that everybody may connect to.
   */
  private static final String WHO_MAY_CONNECT =
      """
      host postgres,template1 "/_relay$" 127.0.0.1/32 reject
      host all                all        127.0.0.1/32 scram-sha-256
      include_if_exists standbys.conf
      """;

  private PostgresConfiguration() {}

  static void write(Path cluster, int port, boolean durable) throws IOException {
    keep(
        cluster.resolve("postgresql.conf"),
        "# written at every start\nport = %d\n".formatted(port)
            + ALWAYS
            + (durable ? DURABLE : THROW_AWAY));
    keep(cluster.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
  }

  /** A full disk must not leave half a file where there was a whole one. */
  private static void keep(Path file, String text) throws IOException {
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}
