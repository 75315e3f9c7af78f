package org.bangfu.kit.history;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionLevel;
import org.bangfu.kit.http.CommonProblem;
import org.bangfu.kit.http.Problems;
import org.bangfu.kit.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * What counties have closed. Once a period is closed its figures stand, and nobody dates a record
 * into it, whatever its role; asked once a county in a request.
 */
@RequestScoped
@Unremovable
public class ClosedPeriods {
  private static final int COUNTY = DivisionLevel.COUNTY.codeLength();

  private final EntityManager entities;
  private final Map<String, List<Period>> known = new HashMap<>();

  ClosedPeriods(EntityManager entities) {
    this.entities = entities;
  }

  /** From the first day to the last, both included. */
  private record Period(LocalDate first, LocalDate last) {}

  /**
   * Refuses a record of the day in the place, in the running transaction. What the service does of
   * itself, outside of a request, is not asked; nor is what belongs to no single county.
   *
   * @param day null and today pass: only what is over can be closed
   * @throws RuntimeException the problem {@code period-closed}
   */
  public static void requireOpen(DivisionCode place, @Nullable LocalDate day) {
    ArcContainer container = Arc.container();
    if (day == null
        || place.isNation()
        || place.value().length() < COUNTY
        || !day.isBefore(BusinessDays.today())
        || !container.requestContext().isActive()) {
      return;
    }
    container.instance(ClosedPeriods.class).get().require(place.value().substring(0, COUNTY), day);
  }

  private void require(String county, LocalDate day) {
    for (Period period : known.computeIfAbsent(county, this::closed)) {
      if (!day.isBefore(period.first()) && !day.isAfter(period.last())) {
        throw Problems.builder(
                CommonProblem.PERIOD_CLOSED,
                "The county %s has closed the days from %s to %s."
                    .formatted(county, period.first(), period.last()))
            .with("county", county)
            .with("firstDay", period.first().toString())
            .with("lastDay", period.last().toString())
            .build();
      }
    }
  }

  private List<Period> closed(String county) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select cast(first_day as text) as first_day, cast(last_day as text) as last_day
                from closed_period where division = :county and closed order by first_day
                """,
                Tuple.class)
            .setParameter("county", county)
            .getResultList();
    return rows.stream()
        .map(row ->
            new Period(
                LocalDate.parse(row.get("first_day", String.class)),
                LocalDate.parse(row.get("last_day", String.class))))
        .toList();
  }
}
