package org.bangfu.reporting.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself keeps from the application, whatever the application asks. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RowFloorTest {
  @Inject AgroalDataSource database;

  @ParameterizedTest
  @ValueSource(
      strings = {"fact", "monthly_sum", "outside_reading", "outside_reading_history", "target"})
  void aTransactionSeesItsDivisionsAndWithoutAScopeNothing(String table) throws SQLException {
    new EventFixtures()
        .household("433124100001", "2016-01-01")
        .household("433125100001", "2016-01-01")
        .counted();
    for (String division : new String[] {"433124", "433125"}) {
      for (String value : new String[] {"1.00", table.length() + ".00"}) {
        Calls.write()
            .body(
                Body.of("division", division)
                    .with("indicator", "aid.funds")
                    .with("asOf", "2016-01-01")
                    .with("value", value))
            .post("/v1/outside-readings")
            .then()
            .statusCode(lessThan(300));
        Calls.write()
            .body(
                Body.of("division", division)
                    .with("indicator", "aid.funds")
                    .with("asOf", "2016-01-01")
                    .with("value", value)
                    .with("source", table))
            .post("/v1/targets")
            .then()
            .statusCode(lessThan(300));
      }
    }
    String place =
        table.endsWith("history")
            ? "(select division from outside_reading r where r.id = t.reading_id)"
            : "division";
    long own =
        Database.number("select count(*) from " + table + " t where " + place + " like '433124%'");
    assertThat(own, greaterThan(0L));
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      assertEquals(0, count(connection, table));
      see(connection, "433124");
      assertEquals(own, count(connection, table));
      connection.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "monthly_sum (division, indicator, dimension, month, value, days)"
            + " values ('433125', 'aid.funds', '', '2016-01-01', 1, array_fill(null::numeric, array[31]))",
        "subject_move (event_id, subject, from_division, division, day, recorded_at, heard_at) values"
            + " (gen_random_uuid(), gen_random_uuid(), '433124', '433125', '2016-01-01', now(), now())",
        "target (id, division, indicator, dimension, last_day, unit, value, source, office, recorded_at, recorded_by)"
            + " values (gen_random_uuid(), '433125', 'aid.funds', '', '2016-01-01', 'YUAN', 1, '', '433125', now(), '')",
        // nor for an office that is another
        "target (id, division, indicator, dimension, last_day, unit, value, source, office, recorded_at, recorded_by)"
            + " values (gen_random_uuid(), '433124', 'aid.funds', '', '2016-01-01', 'YUAN', 1, '', '4331', now(), '')",
        "published_reading (id, division, indicator, dimension, as_of, unit, value, precise_to, bound, publisher,"
            + " published_in, published_on, recorded_at, recorded_by, said) values (gen_random_uuid(), '433125', 'aid.funds',"
            + " '', '2016-01-01', 'YUAN', 1, 1, 'EXACT', '', '', '2016-01-01', now(), '', gen_random_uuid())"
      })
  void nothingIsWrittenElsewhere(String row) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      see(connection, "433124");
      try (Statement statement = connection.createStatement()) {
        SQLException refused =
            assertThrows(SQLException.class, () -> statement.executeUpdate("insert into " + row));
        assertEquals("42501", refused.getSQLState());
      }
      connection.rollback();
    }
  }

  private static void see(Connection connection, String division) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "select set_config('bangfu.first', '%1$s', true), set_config('bangfu.end', '%1$s:', true), set_config('bangfu.divisions', '^(%1$s)', true)"
              .formatted(division));
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
