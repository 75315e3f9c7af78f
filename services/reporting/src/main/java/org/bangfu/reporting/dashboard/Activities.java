package org.bangfu.reporting.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;

/** Finds out of what a division has anything to show. */
@ApplicationScoped
public class Activities {
  private static final String DRIVE = Dimension.DRIVE.key("");

  private final EntityManager entities;

  Activities(EntityManager entities) {
    this.entities = entities;
  }

  /** In one statement over the months' sums of one division. */
  @SuppressWarnings("unchecked")
  public Activity of(DivisionScope scope, DivisionCode division, LocalDate asOf) {
    if (!scope.covers(division)) {
      return new Activity(null, null, List.of());
    }
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select case when m.dimension = '' then '' else substr(m.dimension, :from) end as drive,
                  min(m.month) as first, max(m.month) as last,
                  sum(m.value) filter (where m.indicator = :engagements) as engagements
                from monthly_sum m
                where m.division = :division and m.month <= :asOf
                  and (m.dimension = '' or m.dimension like 'drive=%')
                group by 1
                order by engagements desc nulls last, drive
                """,
                Tuple.class)
            .setParameter("from", DRIVE.length() + 1)
            .setParameter("engagements", Indicator.AID_ENGAGEMENTS.id())
            .setParameter("division", division.value())
            .setParameter("asOf", asOf)
            .getResultList();
    LocalDate first = null;
    LocalDate last = null;
    List<String> drives = new ArrayList<>();
    for (Tuple row : rows) {
      String drive = row.get("drive", String.class);
      if (drive.isEmpty()) {
        first = row.get("first", LocalDate.class);
        last = row.get("last", LocalDate.class);
      } else {
        drives.add(drive);
      }
    }
    return new Activity(first, last, drives);
  }
}
