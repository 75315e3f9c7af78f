package org.bangfu.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.reporting.indicator.Dimension;

/** The sums by division, indicator, dimension and day, and the same by month. */
@ApplicationScoped
public class Sums {
  private final EntityManager entities;

  Sums(EntityManager entities) {
    this.entities = entities;
  }

  private record Key(String division, String indicator, String dimension, LocalDate on) {
    /**
     * Villages first and the nation last: the rows that every consumer wants are locked for the
     * shortest time, and in the same order by all.
     */
    static final Comparator<Key> HOT_ROWS_LAST =
        Comparator.comparingInt(Key::depth)
            .reversed()
            .thenComparing(Key::division)
            .thenComparing(Key::indicator)
            .thenComparing(Key::dimension)
            .thenComparing(Key::on);

    // the nation's code is as long as a province's
    int depth() {
      return division.equals(DivisionCode.NATION.value()) ? 0 : division.length();
    }
  }

  private record Row(Key key, BigDecimal value) {}

  /** Adds the facts to the sums of their divisions and of all above them. */
  public void add(Collection<Fact> facts) {
    Map<Key, BigDecimal> daily = new HashMap<>(facts.size() * 12);
    Map<DivisionCode, List<String>> above = new HashMap<>();
    for (Fact fact : facts) {
      for (String division : above.computeIfAbsent(fact.division(), Sums::selfAndAncestors)) {
        count(daily, division, Dimension.TOTAL, fact);
        fact.dimensions()
            .forEach((dimension, value) -> count(daily, division, dimension.key(value), fact));
      }
    }
    Map<Key, BigDecimal> monthly = new HashMap<>(daily.size());
    daily.forEach((key, value) ->
        monthly.merge(
            new Key(key.division, key.indicator, key.dimension, key.on.withDayOfMonth(1)),
            value,
            BigDecimal::add));
    upsert("daily_sum", "day", daily);
    upsert("monthly_sum", "month", monthly);
  }

  private static List<String> selfAndAncestors(DivisionCode division) {
    return division.selfAndAncestors().stream().map(DivisionCode::value).toList();
  }

  private static void count(
      Map<Key, BigDecimal> sums, String division, String dimension, Fact fact) {
    sums.merge(
        new Key(division, fact.indicator().id(), dimension, fact.day()),
        fact.value(),
        BigDecimal::add);
  }

  private void upsert(String table, String on, Map<Key, BigDecimal> sums) {
    List<Row> rows =
        sums.entrySet().stream()
            .map(sum -> new Row(sum.getKey(), sum.getValue()))
            .sorted(Comparator.comparing(Row::key, Key.HOT_ROWS_LAST))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            """
            insert into %1$s as s (division, indicator, dimension, %2$s, value)
            select * from unnest(cast(:divisions as text[]), cast(:indicators as text[]),
              cast(:dimensions as text[]), cast(:days as date[]), cast(:sums as numeric[]))
            on conflict (division, indicator, dimension, %2$s)
              do update set value = s.value + excluded.value
            """
                .formatted(table, on))
        .setParameter("divisions", column(rows, String[]::new, r -> r.key.division))
        .setParameter("indicators", column(rows, String[]::new, r -> r.key.indicator))
        .setParameter("dimensions", column(rows, String[]::new, r -> r.key.dimension))
        .setParameter("days", column(rows, LocalDate[]::new, r -> r.key.on))
        .setParameter("sums", column(rows, BigDecimal[]::new, Row::value))
        .executeUpdate();
  }

  private static <T> T[] column(List<Row> rows, IntFunction<T[]> array, Function<Row, T> value) {
    return rows.stream().map(value).toArray(array);
  }
}
