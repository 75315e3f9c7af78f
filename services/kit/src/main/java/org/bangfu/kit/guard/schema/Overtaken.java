package org.bangfu.kit.guard.schema;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A build beneath which a newer release has taken away something that it uses. */
@ApplicationScoped
public class Overtaken {
  private final RefuseNewerSchema build;
  private final DataSource database;
  private final AtomicBoolean ending = new AtomicBoolean();

  Overtaken(RefuseNewerSchema build, DataSource database) {
    this.build = build;
    this.database = database;
  }

  /**
   * Whether this build is one. Then the process ends as a start on such a schema does, with the
   * sentence as its last line.
   *
   * @throws SQLException if the database could not be asked
   */
  public boolean ends() throws SQLException {
    try (Connection connection = database.getConnection()) {
      SchemaFit fit = SchemaFit.read(connection);
      if (fit == null || fit.isFor(build.known())) {
        return false;
      }
      if (ending.compareAndSet(false, true)) {
        end(build.refusal("go on", fit));
      }
      return true;
    }
  }

  private static void end(String sentence) {
    // behind all that is logged while the service stops
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println(sentence)));
    Quarkus.asyncExit(RefuseNewerSchema.EXIT);
  }
}
