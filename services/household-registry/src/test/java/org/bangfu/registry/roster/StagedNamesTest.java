package org.bangfu.registry.roster;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.registry.People;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.roster.RosterTest.Rosters;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** Who stands in a roster that nobody has decided yet is told by no table. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StagedNamesTest {
  private static final List<String> STAGED =
      List.of("roster_row", "roster_error", "roster_place", "roster_household");
  private static final String HEAD = "慕容大山";
  private static final String WIFE = "上官秀英";
  private static final String BROKEN = "司马无号";

  @Inject Confidential confidential;

  @Test
  void namesAreSealedUntilTheyLand() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    sheet.row(0).put("姓名", HEAD);
    sheet.row(1).put("姓名", WIFE);
    sheet.addFamily();
    sheet.row(3).put("姓名", BROKEN);
    sheet.row(3).put("证件号码", "110105194912310021");
    sheet.row(4).put("姓名", BROKEN);
    sheet.row(4).put("民族", "火星族");
    UUID roster = validated(sheet);
    for (String name : List.of(HEAD, WIFE, BROKEN)) {
      for (String table : STAGED) {
        assertEquals(0, holding(table, roster, name), table + " tells " + name);
      }
    }
    merged(roster).body("householdsCreated", equalTo(1));
    assertEquals(List.of(HEAD, WIFE, "张小山"), members(number));
  }

  @Test
  void knownHouseholdsAreRenamedAndJoinedFromWhatWasSealed() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    merged(validated(sheet));
    sheet.row(1).put("姓名", WIFE);
    for (int i = 0; i < 3; i++) {
      sheet.row(i).put("人数", "4");
    }
    sheet.add(number, 4, "张小云", People.woman(), "之女");
    merged(validated(sheet)).body("householdsUpdated", equalTo(1));
    assertEquals(List.of("张大山", WIFE, "张小山", "张小云"), members(number));
  }

  /**
   * The migration on rows as the version before left them; a temporary table stands in for its own.
   */
  @Test
  void sealsWhatWasStagedInClear() throws SQLException {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    UUID roster = validated(sheet);
    try (Connection connection = asOwner();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute(
          "create temporary table roster_row as select * from public.roster_row where roster_id = '%s'"
              .formatted(roster));
      sql.execute("update roster_row set name = '%s'".formatted(HEAD));
      sql.execute("update roster_row set person_key = null where line = 3");

      new SealStagedNames(confidential).migrate(in(connection));

      assertEquals(
          "0|2",
          one(
              sql,
              "select count(*) filter (where t::text like '%"
                  + HEAD
                  + "%') || '|' || count(name)"
                  + " from roster_row t"));
      sql.execute(
          """
          update public.roster_row r set name = t.name from pg_temp.roster_row t
          where t.roster_id = r.roster_id and t.line = r.line and t.line < 3
          """);
      connection.commit();
    }
    merged(roster);
    assertEquals(List.of(HEAD, HEAD, "张小山"), members(number));
  }

  private static UUID validated(RosterSheet sheet) {
    return UUID.fromString(
        Rosters.csv(sheet.csv(StandardCharsets.UTF_8, ""))
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private static ValidatableResponse merged(UUID roster) {
    Rosters.step(roster, "review").then().statusCode(200);
    return Rosters.step(roster, "merge").then().statusCode(200);
  }

  private static long holding(String table, UUID roster, String name) {
    return Database.number(
        "select count(*) from " + table + " t where roster_id = ? and t::text like ?",
        roster,
        "%" + name + "%");
  }

  private static List<String> members(String number) {
    return Database.rows(
        "select m.name from household h join member m on m.household_id = h.id"
            + " where h.number = ? order by m.position",
        number);
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
}
