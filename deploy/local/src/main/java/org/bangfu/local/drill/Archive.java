package org.bangfu.local.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.bangfu.embedded.BaseBackup;
import org.bangfu.embedded.Passwords;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.faults.SuiteUnderFire;
import org.bangfu.local.faults.Until;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;

/** The archived log of a suite's database server, and a base backup of it. */
final class Archive {
  private static final Duration WITHIN = Duration.ofMinutes(2);

  private final SuiteUnderFire suite;
  private final Path log;
  private final Path backup;
  private final Path cluster;

  Archive(SuiteUnderFire suite) {
    SuiteFolder folder = suite.folder();
    this.suite = suite;
    this.log = folder.data().resolve("archive");
    this.backup = folder.data().resolve("backup");
    this.cluster = folder.postgres().resolve("cluster");
  }

  /** From now on each full file of the log is kept; takes a start of the server. */
  void begin() throws IOException, InterruptedException {
    Files.createDirectories(log);
    SourceDatabase server = suite.database("postgres");
    server.run("alter system set archive_mode = 'on'");
    server.run(
        "alter system set archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'"
            .formatted(log));
    suite.kill(SuitePorts.POSTGRES);
    Until.holds(
        WITHIN,
        () -> "the log is not archived",
        () ->
            server
                .value("select setting from pg_settings where name = 'archive_mode'")
                .equals("on"));
    suite.awaitReady(WITHIN);
  }

  /** A base backup in place of the one before. */
  void backUp() {
    BaseBackup.take(
        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(suite.ports().of(SuitePorts.POSTGRES)),
        new Passwords(suite.folder().postgres().resolve("passwords.properties")).of("postgres"),
        cluster,
        backup);
  }

  /** Returns once all that was written by now is kept. */
  void complete() throws InterruptedException {
    String file =
        suite
            .database("postgres")
            .column("select pg_walfile_name(pg_current_wal_lsn()), pg_switch_wal()")
            .getFirst();
    Until.holds(WITHIN, () -> file + " is not archived", () -> Files.exists(log.resolve(file)));
  }

  /**
   * Lets the databases be as they were at a moment. Nothing of the suite runs.
   *
   * @param moment as PostgreSQL writes it
   * @param look at them, before anybody else does
   */
  void bringBack(String moment, Runnable look) throws IOException, InterruptedException {
    Files.move(
        cluster,
        cluster.resolveSibling("cluster.lost." + System.currentTimeMillis()),
        StandardCopyOption.ATOMIC_MOVE);
    Files.move(backup, cluster, StandardCopyOption.ATOMIC_MOVE);
    Files.writeString(
        cluster.resolve("postgresql.auto.conf"),
        """
        restore_command = 'cp %s/%%f %%p'
        recovery_target_time = '%s'
        recovery_target_action = 'promote'
        """
            .formatted(log, moment),
        StandardOpenOption.APPEND);
    Files.createFile(cluster.resolve("recovery.signal"));
    int port = suite.ports().of(SuitePorts.POSTGRES);
    try (PostgresServer server = PostgresServer.start(suite.folder().postgres(), port, true)) {
      SourceDatabase any = suite.database("postgres");
      Until.holds(
          WITHIN,
          () -> "the server reads the archived log for too long; see " + server.log(),
          () -> any.value("select pg_is_in_recovery()").equals("f"));
      look.run();
    }
  }
}
