package org.bangfu.kit.guard.schema;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** A release that came later may have taken away what this build uses, while it runs. */
@Readiness
@ApplicationScoped
class SchemaFits implements HealthCheck {
  private final DataSource database;
  private final RefuseNewerSchema build;

  SchemaFits(DataSource database, RefuseNewerSchema build) {
    this.database = database;
    this.build = build;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("schema").withData("known", build.known().toString());
    try (Connection connection = database.getConnection()) {
      SchemaFit fit = SchemaFit.read(connection);
      if (fit == null || fit.isFor(build.known())) {
        return answer.up().build();
      }
      return answer
          .down()
          .withData("oldest-that-fits", fit.oldest().toString())
          .withData("reason", fit.reason())
          .build();
    } catch (SQLException e) {
      // that the database is away is said by its own check
      return answer.up().build();
    }
  }
}
