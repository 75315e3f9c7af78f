package org.bangfu.needs.confidential;

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
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.needs.County;
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
  private static final String NATIONAL_ID = "999999194912310025";
  private static final String REASON = "尿毒症透析";

  @Inject Confidential confidential;

  @Test
  void sealsWhatStoodInClearSoThatTheServiceReadsIt() throws SQLException {
    UUID household = County.household(County.VILLAGE);
    UUID first = need(household);
    UUID second = need(household);
    UUID helper = County.helper();
    UUID silent = County.helper();
    UUID aid =
        County.id(
            Calls.write()
                .body(
                    Map.of(
                        "householdId", household, "help", "LIFE", "channel", "OFFLINE", "goods", 1))
                .post("/v1/aid-records")
                .then()
                .statusCode(201));
    try (Connection connection = asOwner();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      earlier(sql, "subject_key", "false");
      earlier(sql, "helper", "id in ('%s', '%s')".formatted(helper, silent));
      earlier(sql, "need", "household_id = '%s'".formatted(household));
      earlier(sql, "aid_record", "id = '%s'".formatted(aid));
      sql.execute(
          "update helper set phone = '%s', national_id = '%s' where id = '%s'"
              .formatted(PHONE, NATIONAL_ID, helper));
      sql.execute("update need set reason = '%s'".formatted(REASON));
      sql.execute("update aid_record set note = '%s'".formatted(REASON));

      new SealEarlierData(confidential).migrate(in(connection));

      assertEquals(
          "2", one(sql, "select count(*) from subject_key"), "one a helper, one a household");
      assertFalse(one(sql, "select string_agg(t::text, '') from (table helper) t").contains(PHONE));
      assertFalse(one(sql, "select string_agg(t::text, '') from (table need) t").contains(REASON));
      assertEquals(
          confidential.indexOf(Confidential.HELPER_PHONE, new PersonalText(PHONE))
              + confidential.indexOf(
                  Confidential.HELPER_NATIONAL_ID, new PersonalText(NATIONAL_ID)),
          one(sql, "select phone_index || national_id_index from helper where phone is not null"));
      putBack(sql);
      connection.commit();
    }
    Calls.write()
        .get("/v1/helpers/{id}", helper)
        .then()
        .body("phone", equalTo("139****1111"))
        .body("nationalId", equalTo("999999********0025"));
    for (UUID need : new UUID[] {first, second}) {
      Calls.write().get("/v1/needs/{id}", need).then().body("reason", equalTo(REASON));
    }
    Calls.write().get("/v1/aid-records/{id}", aid).then().body("note", equalTo(REASON));
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
        update public.helper h set phone = t.phone, phone_index = t.phone_index,
          national_id = t.national_id, national_id_index = t.national_id_index
        from pg_temp.helper t where t.id = h.id
        """);
    sql.execute("update public.need n set reason = t.reason from pg_temp.need t where t.id = n.id");
    sql.execute(
        "update public.aid_record a set note = t.note from pg_temp.aid_record t where t.id = a.id");
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

  private static UUID need(UUID household) {
    return County.id(
        Calls.write()
            .body(
                """
                {"householdId": "%s", "category": "MEDICAL", "ask": {"measure": "FUNDS", "amount": "100.00"},
                 "reason": "学费", "occurredOn": "2019-05-06"}
                """
                    .formatted(household))
            .post("/v1/needs")
            .then()
            .statusCode(201));
  }
}
