package org.bangfu.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * A cluster whose databases are there already, as the original of new ones. It is the same for
 * everybody who copies it, so it has no secret: its roles have no passwords, and nobody can log in
 * to a copy before its owner has set one.
 *
 * @param folder where it is, or will be
 */
public record PreparedCluster(Path folder) {

  private static final int SECONDS = 300;

  /** Every verifier is taken out, the superuser's too; the connections that are open go on. */
  private static final String WITHDRAW_PASSWORDS =
      """
      do $$
      declare
        name text;
      begin
        for name in select rolname from pg_authid where rolpassword is not null loop
          execute format('alter role %I password null', name);
        end loop;
      end $$
      """;

  /**
   * That of this PostgreSQL.
   *
   * @param parent where prepared clusters are
   * @param contents by which databases that are made in another way have another place
   */
  public static PreparedCluster in(Path parent, String contents) {
    String server = PostgresBinaries.unpacked().version();
    return new PreparedCluster(parent.resolve("cluster-" + contents + "-" + server));
  }

  public boolean isThere() {
    return Files.isDirectory(folder);
  }

  /**
   * Ends a server and keeps its cluster here; the server's folder has none any more.
   *
   * @throws EmbeddedServerException with the reason in one sentence
   */
  public void keep(PostgresServer server) {
    try {
      String last;
      try (Connection connection = TimedConnection.to(server, "bangfu prepare", SECONDS);
          Statement statement = connection.createStatement()) {
        statement.execute(WITHDRAW_PASSWORDS);
        // what was written before is not needed any more, and is not copied
        statement.execute("select pg_switch_wal()");
        statement.execute("checkpoint");
        try (ResultSet row =
            statement.executeQuery("select pg_walfile_name(pg_current_wal_lsn())")) {
          row.next();
          last = row.getString(1);
        }
      }
      server.close();
      forgetSegmentsBeyond(server.cluster().resolve("pg_wal"), last);
      Trees.delete(folder);
      Files.createDirectories(folder.toAbsolutePath().getParent());
      Files.move(server.cluster(), folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException | IOException e) {
      throw new EmbeddedServerException("The prepared cluster can't be kept: " + e.getMessage(), e);
    }
  }

  /** Files that a server has put ready for later; another one makes its own. */
  private static void forgetSegmentsBeyond(Path log, String last) throws IOException {
    List<Path> segments;
    try (Stream<Path> all = Files.list(log)) {
      segments = all.filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}")).toList();
    }
    for (Path segment : segments) {
      if (segment.getFileName().toString().compareTo(last) > 0) {
        Files.delete(segment);
      }
    }
  }

  /**
   * Makes a copy whose superuser has the given password before anybody can connect: the server runs
   * alone for it, without a port.
   */
  void copyTo(Path fresh, PostgresBinaries binaries, Credentials superuser)
      throws IOException, InterruptedException {
    Trees.copy(folder, fresh);
    // should it be refused, the statement must not be repeated where somebody reads it
    String statements =
        "set log_min_error_statement = 'panic'\nalter role %s password '%s'\n"
            .formatted(superuser.user(), superuser.password());
    String output =
        binaries.run(
            "postgres", List.of("--single", "-D", fresh.toString(), "postgres"), statements);
    if (output.contains("ERROR")) {
      throw new IOException("the password of the copy can't be set: " + output.strip());
    }
  }
}
