package org.bangfu.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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
    List<Fact> sorted = facts.stream().sorted(Comparator.comparing(Fact::key)).toList();
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
            .setParameter("ids", column(sorted, f -> f.key().eventId().toString()))
            .setParameter("lines", column(sorted, f -> Integer.toString(f.key().line())))
            .setParameter("indicators", column(sorted, f -> f.indicator().id()))
            .setParameter("divisions", column(sorted, f -> f.division().value()))
            .setParameter("days", column(sorted, f -> f.day().toString()))
            .setParameter("facts", column(sorted, f -> f.value().toPlainString()))
            .setParameter("drives", dimension(sorted, Dimension.DRIVE))
            .setParameter("kinds", dimension(sorted, Dimension.KIND))
            .setParameter("channels", dimension(sorted, Dimension.CHANNEL))
            .setParameter("categories", dimension(sorted, Dimension.CATEGORY))
            .setParameter("heard", column(sorted, f -> f.heardAt().toString()))
            .getResultList();
    Set<Fact.Key> keys = new HashSet<>(kept.size() * 2);
    for (Tuple row : kept) {
      keys.add(new Fact.Key(row.get(0, UUID.class), row.get(1, Number.class).intValue()));
    }
    return keys;
  }

  private static @Nullable String[] dimension(List<Fact> facts, Dimension dimension) {
    return column(facts, f -> f.dimensions().get(dimension));
  }

  // all as text: the driver's own way with dates is a calendar for each
  private static @Nullable String[] column(
      List<Fact> facts, Function<Fact, @Nullable String> value) {
    @Nullable String[] column = new String[facts.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(facts.get(i));
    }
    return column;
  }
}
