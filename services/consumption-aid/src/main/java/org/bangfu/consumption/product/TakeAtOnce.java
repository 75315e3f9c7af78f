package org.bangfu.consumption.product;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.money.Money;

/**
 * Takes from the stock for an order that goes to the database at once. Of a product its stock alone
 * changes, so that the rest may be read before; the products are locked in the order of their ids,
 * as everywhere.
 */
@ApplicationScoped
public class TakeAtOnce {
  private static final String READ =
      """
      select id, name, unit_price, stock, division, origin_division from product
      where id = any(cast(:ids as uuid[]))
      """;

  private static final String TAKE =
      """
      with wanted as (
        select * from unnest(cast(? as uuid[]), cast(? as bigint[])) as w(id, quantity)),
      locked as materialized (
        select p.id from product p where p.id in (select id from wanted)
        order by p.id for no key update),
      taken as (
        update product p set stock = p.stock - w.quantity, version = p.version + 1
        from wanted w, locked l
        where l.id = w.id and p.id = l.id and p.stock >= w.quantity
          and not exists (
            select from closed_suppliers(array[p.id]) c where c.closed_on <= cast(? as date))
        returning 1)
      select required(count(*) = (select count(*) from wanted)) from taken\
      """;

  private final OneRoundTrip database;

  TakeAtOnce(OneRoundTrip database) {
    this.database = database;
  }

  /**
   * @param wanted quantity by product
   * @param soldOn nothing is taken of what a household supplies whose file was closed by then
   * @param scope whose products are asked for; all there are if it is open
   * @throws RuntimeException a problem where it cannot be had so; {@link Stocks#take} says why
   */
  public Map<UUID, Article> take(Map<UUID, Long> wanted, LocalDate soldOn, DivisionScope scope) {
    Map<UUID, Article> articles = new HashMap<>();
    database
        .rows(scope, Condition.of(READ, Map.of("ids", all(wanted.keySet()))), TakeAtOnce::article)
        .stream()
        .filter(article -> scope.open() || scope.covers(article.division()))
        .forEach(article -> articles.put(article.productId(), article));
    wanted.forEach((id, quantity) -> {
      Article article = articles.get(id);
      if (article == null || article.left() < quantity) {
        throw AtOnce.inTheWay();
      }
      articles.put(id, article.withLeft(article.left() - quantity));
    });
    List<Map.Entry<UUID, Long>> entries = List.copyOf(wanted.entrySet());
    AtOnce.add(
        new Written(
            TAKE,
            List.of(
                all(entries.stream().map(Map.Entry::getKey).toList()),
                all(entries.stream().map(Map.Entry::getValue).toList()),
                soldOn.toString())));
    return articles;
  }

  private static Article article(ResultSet row) throws SQLException {
    return new Article(
        row.getObject("id", UUID.class),
        row.getString("name"),
        new Money(row.getBigDecimal("unit_price")),
        row.getLong("stock"),
        new DivisionCode(row.getString("division")),
        new DivisionCode(row.getString("origin_division")));
  }

  /** As PostgreSQL reads an array of ids or numbers. */
  private static String all(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
