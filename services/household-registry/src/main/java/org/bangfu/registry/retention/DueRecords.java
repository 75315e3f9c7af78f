package org.bangfu.registry.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;

/** The records that are older than they are kept. */
@ApplicationScoped
class DueRecords {
  private final Session entities;

  DueRecords(Session entities) {
    this.entities = entities;
  }

  /** The moment at which the day begins here; the connection's own zone is another. */
  private static final String DAY_BEGINS =
      "(cast(cast(:before as date) as timestamp) at time zone 'Asia/Shanghai')";

  /** A record that is due, and where a member is meant its household. */
  record Due(UUID id, UUID household) {}

  long count(RetentionCategory category, LocalDate before, DivisionScope scope) {
    return scope
        .condition("d.division")
        .query(entities, "select count(*) " + from(category), Long.class)
        .setParameter("before", before)
        .getSingleResult();
  }

  /**
   * The next ones, households first: held until the transaction ends, so that nobody reopens or
   * decides them meanwhile; those that somebody else holds are left to the next run. Members are
   * held by their household, which is locked before them everywhere.
   */
  List<Due> next(RetentionCategory category, LocalDate before, DivisionScope scope, int rows) {
    String household = category == RetentionCategory.DEPARTED_MEMBERS ? "d.household_id" : "d.id";
    return scope
        .condition("d.division")
        .query(
            entities,
            "select d.id, "
                + household
                + " as household "
                + from(category)
                + " order by 2, 1"
                + (category == RetentionCategory.DEPARTED_MEMBERS
                    ? ""
                    : " for update of d skip locked"),
            Object[].class)
        .setParameter("before", before)
        .setMaxResults(rows)
        .getResultStream()
        .map(row -> new Due((UUID) row[0], (UUID) row[1]))
        .toList();
  }

  private static String table(RetentionCategory category) {
    return switch (category) {
      case UNDECIDED_ROSTERS -> "roster";
      case DEPARTED_MEMBERS -> "member";
      case CLOSED_HOUSEHOLDS -> "household";
      case DEPARTED_STAFF -> "station_post";
    };
  }

  private static String from(RetentionCategory category) {
    return "from "
        + table(category)
        + " d where {reached} and "
        + switch (category) {
          case UNDECIDED_ROSTERS ->
              "d.state in ('VALIDATED', 'IN_REVIEW') and d.uploaded_at < " + DAY_BEGINS;
          case DEPARTED_MEMBERS -> "d.left_on < :before and d.erased_at is null";
          case DEPARTED_STAFF ->
              "d.until_on < :before and d.erased_at is null and d.manager_id is null";
          case CLOSED_HOUSEHOLDS ->
              """
              d.file_state = 'CLOSED'
                and (d.phone is not null or exists (
                  select from member m where m.household_id = d.id and m.erased_at is null))
                and (select max(s.occurred_on) from household_step s where s.household_id = d.id
                  and s.machine = 'FILE' and s.to_state = 'CLOSED' and s.reverses is null
                  and not exists (select from household_step r where r.reverses = s.id)) < :before
              """;
        };
  }
}
