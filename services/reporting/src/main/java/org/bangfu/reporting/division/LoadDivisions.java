package org.bangfu.reporting.division;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Fills the table of divisions on first start. */
@ApplicationScoped
class LoadDivisions {
  private static final Logger LOG = Logger.getLogger(LoadDivisions.class);
  private static final String FILE = "divisions/divisions-2023.csv.gz";
  // the file begins with the provinces
  private static final String NATION = "CN,中国\n";

  private final DataSource database;

  LoadDivisions(DataSource database) {
    this.database = database;
  }

  // before the events flow: an answer must not say that a real division does not exist
  void onStart(@Observes @Priority(10) StartupEvent start) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      if (isEmpty(connection)) {
        long rows = load(connection);
        LOG.infof("Loaded %d divisions", rows);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("the divisions could not be loaded", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // one of several that start at once loads, the others wait and find it done
      statement.execute("select pg_advisory_xact_lock(hashtext('bangfu.divisions'))");
      try (ResultSet row = statement.executeQuery("select exists (select from division)")) {
        return row.next() && !row.getBoolean(1);
      }
    }
  }

  private static long load(Connection connection) throws SQLException, IOException {
    try (InputStream compressed =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
      if (compressed == null) {
        throw new IllegalStateException("the file of divisions is not in the package");
      }
      InputStream rows = new GZIPInputStream(compressed, 1 << 16);
      skipHeader(rows);
      return connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "copy division (code, name) from stdin (format csv)",
              new SequenceInputStream(
                  new ByteArrayInputStream(NATION.getBytes(StandardCharsets.UTF_8)), rows),
              1 << 16);
    }
  }

  private static void skipHeader(InputStream rows) throws IOException {
    int next = rows.read();
    while (next != '\n' && next != -1) {
      next = rows.read();
    }
  }
}
