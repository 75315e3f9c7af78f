package org.bangfu.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** Finds the facts that a figure counts, so that any figure can be defended. */
@ApplicationScoped
public class Trace {
  private final EntityManager entities;

  Trace(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Where a page ended. The order is that of the index: division, day, event, line.
   *
   * @param division empty at the beginning
   */
  public record Position(String division, LocalDate day, UUID eventId, int line) {
    public static final Position BEGINNING = new Position("", LocalDate.EPOCH, new UUID(0, 0), 0);

    /** Where the division begins: the index is read from here, and not from the range beside it. */
    Position notBefore(DivisionCode inside) {
      return division.compareTo(inside.prefix()) < 0
          ? new Position(inside.prefix(), LocalDate.of(1, 1, 1), new UUID(0, 0), 0)
          : this;
    }
  }

  /** What is asked for: everything inside the division, from a day to a day, both included. */
  public record Question(
      String indicator,
      DivisionCode division,
      LocalDate from,
      LocalDate to,
      @Nullable Dimension dimension,
      @Nullable String value) {}

  /** A page of the facts, in one statement. */
  @SuppressWarnings("unchecked")
  public List<Traced> facts(DivisionScope scope, Question question, Position cursor, int rows) {
    Position after = cursor.notBefore(question.division());
    if (!scope.covers(question.division())) {
      return List.of();
    }
    String narrowed =
        question.dimension() == null ? "" : " and f.dimensions @> cast(array[:narrowed] as text[])";
    var query =
        entities
            .createNativeQuery(
                """
                select f.event_id, f.line, f.division, f.day, f.value, f.dimensions, f.heard_at,
                  coalesce(f.carried_by, f.event_id) as event, f.carries
                from fact f
                where f.indicator = :indicator
                  and f.division >= :prefix and f.division < :prefix || '~'
                  and f.day >= :first and f.day <= :last
                  and (f.division, f.day, f.event_id, f.line)
                    > (:afterDivision, :afterDay, :afterEvent, :afterLine)
                """
                    + narrowed
                    + " order by f.division, f.day, f.event_id, f.line",
                Tuple.class)
            .setParameter("indicator", question.indicator())
            .setParameter("prefix", question.division().prefix())
            .setParameter("first", question.from())
            .setParameter("last", question.to())
            .setParameter("afterDivision", after.division())
            .setParameter("afterDay", after.day())
            .setParameter("afterEvent", after.eventId())
            .setParameter("afterLine", after.line())
            .setMaxResults(rows);
    if (question.dimension() != null) {
      query.setParameter(
          "narrowed", question.dimension().key(Objects.requireNonNull(question.value())));
    }
    return ((List<Tuple>) query.getResultList()).stream().map(Trace::traced).toList();
  }

  private static Traced traced(Tuple row) {
    return new Traced(
        new Fact.Key(row.get("event_id", UUID.class), row.get("line", Number.class).intValue()),
        row.get("event", UUID.class),
        row.get("carries", UUID.class),
        new DivisionCode(row.get("division", String.class)),
        row.get("day", LocalDate.class),
        row.get("value", BigDecimal.class),
        Dimension.ofKeys(row.get("dimensions", String[].class)),
        row.get("heard_at", Instant.class));
  }
}
