package org.bangfu.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Dimension;

/** The sums by division, indicator, dimension and day, and the same by month. */
@ApplicationScoped
public class Sums {
  private final EntityManager entities;

  Sums(EntityManager entities) {
    this.entities = entities;
  }

  private record Key(String division, String indicator, String dimension, LocalDate on)
      implements Comparable<Key> {

    /**
     * Villages first and the nation last: the rows that every consumer wants are locked for the
     * shortest time, and in the same order by all. Written out, because a batch compares a hundred
     * thousand times.
     */
    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(other.depth(), depth());
      order = order == 0 ? division.compareTo(other.division) : order;
      order = order == 0 ? indicator.compareTo(other.indicator) : order;
      order = order == 0 ? dimension.compareTo(other.dimension) : order;
      return order == 0 ? on.compareTo(other.on) : order;
    }

    // the nation's code is as long as a province's
    private int depth() {
      return division.equals(DivisionCode.NATION.value()) ? 0 : division.length();
    }
  }

  /** Adds the facts to the sums of their divisions and of all above them. */
  public void add(Collection<Fact> facts) {
    Map<Key, BigDecimal> daily = new HashMap<>(facts.size() * 8);
    Map<DivisionCode, List<String>> above = new HashMap<>();
    for (Fact fact : facts) {
      List<String> divisions = above.computeIfAbsent(fact.division(), Sums::selfAndAncestors);
      for (String dimension : dimensions(fact)) {
        for (String division : divisions) {
          daily.merge(
              new Key(division, fact.indicator().id(), dimension, fact.day()),
              fact.value(),
              BigDecimal::add);
        }
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

  private static List<String> dimensions(Fact fact) {
    List<String> keys = new ArrayList<>(3);
    keys.add(Dimension.TOTAL);
    fact.dimensions().forEach((dimension, value) -> keys.add(dimension.key(value)));
    return keys;
  }

  private void upsert(String table, String on, Map<Key, BigDecimal> sums) {
    Key[] keys = sums.keySet().toArray(Key[]::new);
    Arrays.sort(keys);
    // days and numbers go as text: the driver's own way with dates is a calendar for each
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
        .setParameter("divisions", column(keys, Key::division))
        .setParameter("indicators", column(keys, Key::indicator))
        .setParameter("dimensions", column(keys, Key::dimension))
        .setParameter("days", column(keys, key -> key.on.toString()))
        .setParameter("sums", column(keys, key -> String.valueOf(sums.get(key))))
        .executeUpdate();
  }

  private static String[] column(Key[] keys, Function<Key, String> value) {
    String[] column = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      column[i] = value.apply(keys[i]);
    }
    return column;
  }
}
