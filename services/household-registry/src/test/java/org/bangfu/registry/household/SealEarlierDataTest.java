package org.bangfu.registry.household;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.registry.People;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** The migration on rows as the version before left them; temporary tables stand in for its own. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SealEarlierDataTest {
  private static final String PHONE = "13900001111";

  @Inject Confidential confidential;

  @Test
  void sealsWhatStoodInClearSoThatTheServiceReadsIt() throws SQLException {
    UUID household = HouseholdFixtures.register();
    UUID manager = manager();
    String number = People.man();
    try (Connection connection = asOwner();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      earlier(sql, "subject_key", "false");
      earlier(sql, "household", "id = '%s'".formatted(household));
      earlier(sql, "member", "household_id = '%s' and position = 1".formatted(household));
      earlier(sql, "manager", "id = '%s'".formatted(manager));
      sql.execute(
          "update household set phone = '%s', phone_index = null, phone_subject = null"
              .formatted(PHONE));
      sql.execute(
          "update manager set phone = '%s', phone_index = null, phone_subject = null"
              .formatted(PHONE));
      sql.execute(
          "update member set national_id = '%1$s', national_id_index = '%1$s'".formatted(number));

      new SealEarlierData(confidential).migrate(in(connection));

      assertEquals("3", one(sql, "select count(*) from subject_key"), "one for each value");
      for (String table : List.of("household", "member", "manager")) {
        String rows = one(sql, "select string_agg(t::text, '') from (table %s) t".formatted(table));
        assertFalse(rows.contains(PHONE) || rows.contains(number), table);
      }
      assertEquals(
          confidential.indexOf(NationalId.parse(number)),
          one(sql, "select national_id_index from member"));
      putBack(sql);
      connection.commit();
    }
    Calls.write()
        .get("/v1/households/{id}", household)
        .then()
        .statusCode(200)
        .body("phone", equalTo("139****1111"))
        .body("members[0].nationalId", equalTo("999999********" + number.substring(14)));
    Calls.write()
        .get("/v1/managers/{id}", manager)
        .then()
        .statusCode(200)
        .body("phone", equalTo("139****1111"));
  }

  private static void earlier(Statement sql, String table, String rows) throws SQLException {
    sql.execute(
        "create temporary table %1$s as select * from public.%1$s where %2$s"
            .formatted(table, rows));
  }

  private static void putBack(Statement sql) throws SQLException {
    sql.execute(
        """
        insert into public.subject_key (subject, wrapped, master_key)
        select subject, wrapped, master_key from pg_temp.subject_key
        on conflict (subject) do update set wrapped = excluded.wrapped
        """);
    sql.execute(
        """
        update public.member m set national_id = t.national_id, national_id_index = t.national_id_index
        from pg_temp.member t where t.id = m.id
        """);
    for (String table : List.of("household", "manager")) {
      sql.execute(
          """
          update public.%1$s r set phone = t.phone, phone_index = t.phone_index, phone_subject = t.phone_subject
          from pg_temp.%1$s t where t.id = r.id
          """
              .formatted(table));
    }
  }

  private static String one(Statement sql, String query) throws SQLException {
    try (ResultSet row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Context in(Connection connection) {
    return new Context() {
      @Override
      public Configuration getConfiguration() {
        return new FluentConfiguration();
      }

      @Override
      public Connection getConnection() {
        return connection;
      }
    };
  }

  private static Connection asOwner() throws SQLException {
    var config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.flyway.username", String.class),
        config.getValue("quarkus.flyway.password", String.class));
  }

  private static UUID manager() {
    String station =
        id(Map.of("name", "工作站", "kind", "TOWNSHIP_STATION", "division", "430525103"), "stations");
    return UUID.fromString(
        id(
            Map.of(
                "name",
                "李小明",
                "stationId",
                station,
                "phone",
                "13800001234",
                "divisions",
                List.of("430525103204")),
            "managers"));
  }

  private static String id(Map<String, Object> body, String collection) {
    return Calls.write()
        .body(body)
        .post("/v1/" + collection)
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("id");
  }
}
