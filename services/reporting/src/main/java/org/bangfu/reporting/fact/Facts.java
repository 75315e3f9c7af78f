package org.bangfu.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** The facts that have been counted. */
@ApplicationScoped
public class Facts {
  private final EntityManager entities;

  Facts(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Keeps the facts in one statement.
   *
   * @return the keys of those that were not there before
   */
  @SuppressWarnings("unchecked")
  public Set<Fact.Key> keepNew(Collection<Fact> facts) {
    // sorted, so that two consumers that share events never wait for each other in a circle
    List<Fact> sorted = facts.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
    List<Tuple> kept =
        entities
            .createNativeQuery(
                """
                insert into fact (event_id, line, indicator, division, day, value,
                  drive, kind, channel, category, heard_at)
                select * from unnest(cast(:ids as uuid[]), cast(:lines as smallint[]),
                  cast(:indicators as text[]), cast(:divisions as text[]), cast(:days as date[]),
                  cast(:facts as numeric[]), cast(:drives as text[]), cast(:kinds as text[]),
                  cast(:channels as text[]), cast(:categories as text[]),
                  cast(:heard as timestamptz[]))
                on conflict do nothing
                returning event_id, line
                """,
                Tuple.class)
            .setParameter("ids", column(sorted, UUID[]::new, f -> f.key().eventId()))
            .setParameter("lines", column(sorted, Short[]::new, f -> (short) f.key().line()))
            .setParameter("indicators", column(sorted, String[]::new, f -> f.indicator().id()))
            .setParameter("divisions", column(sorted, String[]::new, f -> f.division().value()))
            .setParameter("days", column(sorted, LocalDate[]::new, Fact::day))
            .setParameter("facts", column(sorted, BigDecimal[]::new, Fact::value))
            .setParameter("drives", dimension(sorted, Dimension.DRIVE))
            .setParameter("kinds", dimension(sorted, Dimension.KIND))
            .setParameter("channels", dimension(sorted, Dimension.CHANNEL))
            .setParameter("categories", dimension(sorted, Dimension.CATEGORY))
            .setParameter("heard", column(sorted, Instant[]::new, Fact::heardAt))
            .getResultList();
    Set<Fact.Key> keys = new HashSet<>(kept.size() * 2);
    for (Tuple row : kept) {
      keys.add(new Fact.Key(row.get(0, UUID.class), row.get(1, Number.class).intValue()));
    }
    return keys;
  }

  private static @Nullable String[] dimension(List<Fact> facts, Dimension dimension) {
    return column(facts, String[]::new, f -> f.dimensions().get(dimension));
  }

  private static <T extends @Nullable Object> T[] column(
      List<Fact> facts, IntFunction<T[]> array, Function<Fact, T> value) {
    return facts.stream().map(value).toArray(array);
  }
}
