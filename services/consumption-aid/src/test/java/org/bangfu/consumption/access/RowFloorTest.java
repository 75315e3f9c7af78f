package org.bangfu.consumption.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself keeps from the application, whatever the application asks. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RowFloorTest {
  private static final String VILLAGE = "430525103259";
  private static final String ELSEWHERE = "350122100001";

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "household",
        "producer",
        "product",
        "supply",
        "stock_addition",
        "orders",
        "order_line",
        "order_step",
        "settlement_line",
        "list_export",
        "list_export_piece"
      })
  void aTransactionSeesItsDivisionsAndWithoutAScopeNothing(String table) throws SQLException {
    settledOrder(VILLAGE);
    settledOrder(ELSEWHERE);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      assertEquals(0, count(connection, "select count(*) from " + table));
      see(connection, "430525");
      assertEquals(
          Database.number("select count(*) from " + table + " t where " + place(table), "430525%"),
          count(connection, "select count(*) from " + table));
      connection.rollback();
    }
  }

  @Test
  void thePublicSeesProductsAndTakesNothingButStock() throws SQLException {
    UUID product = settledOrder(VILLAGE);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      set(connection, "bangfu.person", UUID.randomUUID().toString());
      set(connection, "bangfu.open", "on");
      assertEquals(
          Database.number("select count(*) from product"),
          count(connection, "select count(*) from product"));
      for (String closed :
          List.of("household", "producer", "supply", "stock_addition", "orders", "order_line")) {
        assertEquals(0, count(connection, "select count(*) from " + closed), closed);
      }
      try (Statement statement = connection.createStatement()) {
        assertEquals(
            1,
            statement.executeUpdate(
                "update product set stock = stock - 1, version = version + 1 where id = '"
                    + product
                    + "'"));
        SQLException refused =
            assertThrows(
                SQLException.class,
                () -> statement.executeUpdate("update product set unit_price = 0.01"));
        assertEquals("42501", refused.getSQLState());
      }
      connection.rollback();
    }
  }

  @Test
  void nothingIsWrittenElsewhere() throws SQLException {
    Market.producer(Market.VILLAGE); // one that may be written, so that moving it away is tried
    UUID producer = Market.producer(ELSEWHERE);
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      see(connection, "430525");
      try (Statement statement = connection.createStatement()) {
        assertEquals(
            0,
            statement.executeUpdate(
                "update producer set name = 'x' where id = '" + producer + "'"));
        SQLException refused =
            assertThrows(
                SQLException.class,
                () ->
                    statement.executeUpdate("update producer set division = '" + ELSEWHERE + "'"));
        assertEquals("42501", refused.getSQLState());
      }
      connection.rollback();
    }
  }

  /** A product of which one is sold and paid out. */
  private static UUID settledOrder(String division) {
    UUID product =
        Market.product("10.00", 5, division, Map.of(Market.household(division), "1.0000"));
    Map<String, Object> sale = Market.fairSale(Market.line(product, 1));
    UUID order = Market.id(Calls.onceAs(Tokens.ANYBODY).body(sale).post("/v1/fair-sales"));
    Market.confirmSheet(order);
    Calls.onceAs(Tokens.staff(Role.COUNTY_OFFICER, division.substring(0, 6)))
        .body(Body.of("occurredOn", "2020-10-20"))
        .post("/v1/orders/" + order + "/settlement")
        .then()
        .statusCode(200);
    return product;
  }

  private static String place(String table) {
    return switch (table) {
      case "supply" -> "(select division from product p where p.id = t.product_id) like ?";
      case "order_line", "order_step", "settlement_line" ->
          "(select division from orders o where o.id = t.order_id) like ?";
      default -> "division like ?";
    };
  }

  private static void see(Connection connection, String division) throws SQLException {
    set(connection, "bangfu.first", division);
    set(connection, "bangfu.end", division + ":");
    set(connection, "bangfu.divisions", "^(" + division + ")");
  }

  private static void set(Connection connection, String name, String value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config(?, ?, true)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    }
  }

  private static long count(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
