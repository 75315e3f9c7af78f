package org.bangfu.consumption.order;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.personal.Vault;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** The migration on rows as the version before left them; temporary tables stand in for its own. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SealBuyerNamesTest {
  private static final String NAME = "李大明";

  @Inject Vault vault;

  @Test
  void sealsNamesInClearSoThatTheServiceReadsThem() throws SQLException {
    UUID product = Market.product("10.00", 10);
    UUID order = Market.place(Market.order(Market.line(product, 1)));
    UUID sale =
        Market.id(
            Calls.writeOnce()
                .body(Market.fairSale(Market.line(product, 1)))
                .post("/v1/fair-sales"));
    try (Connection connection = asOwner();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("create temporary table subject_key as table public.subject_key with no data");
      sql.execute(
          "create temporary table orders as select * from public.orders where id in ('%s', '%s')"
              .formatted(order, sale));
      sql.execute("update orders set buyer_name = '%s' where id = '%s'".formatted(NAME, order));

      new SealBuyerNames(vault).migrate(in(connection));

      assertEquals("1", one(sql, "select count(*) from subject_key"), "nobody buys at a fair");
      assertEquals(
          "0", one(sql, "select count(*) from orders o where o::text like '%" + NAME + "%'"));
      sql.execute(
          """
          update public.subject_key k set wrapped = t.wrapped, master_key = t.master_key
          from pg_temp.subject_key t where t.subject = k.subject
          """);
      sql.execute(
          "update public.orders o set buyer_name = t.buyer_name from pg_temp.orders t where t.id = o.id");
      connection.commit();
    }
    RestAssured.get("/v1/orders/" + order).then().body("buyer.name", equalTo("李*明"));
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
