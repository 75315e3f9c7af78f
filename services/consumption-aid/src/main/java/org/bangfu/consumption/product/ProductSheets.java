package org.bangfu.consumption.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.place.PlacePage;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/** Products with those who supply them, read with one query. */
@ApplicationScoped
public class ProductSheets {
  /** A supply is a text, so that a product stays one row: the household, and its share. */
  private static final String COLUMNS =
      """
      r.id, r.version, r.producer_id, r.name, r.specification, r.unit_price, r.stock, r.division,
        r.origin_division, r.occurred_on, r.recorded_at,
        array(select s.household_id || ' ' || s.share from supply s
          where s.product_id = r.id) as supplies\
      """;

  private final OneRoundTrip floor;

  ProductSheets(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** A product is published: who is no staff sees it wherever it is. */
  public Optional<ProductSheet> byId(UUID id, DivisionScope scope) {
    return floor
        .rows(
            scope,
            Products.REACH
                .condition(scope)
                .within(
                    "select " + COLUMNS + " from product r where r.id = :id and {reached}",
                    Map.of("id", id)),
            ProductSheets::sheet)
        .stream()
        .findFirst();
  }

  /** A page of those that a producer sells, or anybody. */
  public <T> Page<T> page(
      @Nullable DivisionCode division,
      @Nullable UUID producerId,
      PageRequest request,
      DivisionScope scope,
      Function<List<ProductSheet>, Function<ProductSheet, T>> toItems) {
    Map<String, Object> of = producerId == null ? Map.of() : Map.of("producer_id", producerId);
    PlacePage page = new PlacePage(Products.REACH, scope, division, of, request);
    List<ProductSheet> rows = floor.rows(scope, page.query(COLUMNS), ProductSheets::sheet);
    return page.of(rows, toItems.apply(rows));
  }

  private static ProductSheet sheet(ResultSet row) throws SQLException {
    return new ProductSheet(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("producer_id", UUID.class),
        row.getString("name"),
        row.getString("specification"),
        new Money(row.getBigDecimal("unit_price")),
        row.getLong("stock"),
        new DivisionCode(row.getString("division")),
        new DivisionCode(row.getString("origin_division")),
        Stream.of((String[]) row.getArray("supplies").getArray())
            .map(ProductSheets::supply)
            .toList(),
        row.getObject("occurred_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private static Supply supply(String text) {
    int space = text.indexOf(' ');
    return new Supply(
        UUID.fromString(text.substring(0, space)),
        new Share(new BigDecimal(text.substring(space + 1))));
  }
}
