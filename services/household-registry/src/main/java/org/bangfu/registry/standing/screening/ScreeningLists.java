package org.bangfu.registry.standing.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be looked at in a sweep, and what was found: of households whose file is open
 * and that were registered by its last day.
 */
@ApplicationScoped
public class ScreeningLists {
  private static final String HOUSEHOLDS =
      """
      from household h left join lateral (
          select k.verdict, k.looked_on from screening_look k
          where k.screening_id = cast(:screening as uuid) and k.household_id = h.id order by k.id desc limit 1) l on true
        where {reached} and h.file_state <> 'CLOSED' and h.registered_on <= :last\
      """;
  private static final String PAGE =
      "select h.id, h.number, h.division, l.verdict, l.looked_on "
          + HOUSEHOLDS
          + " and coalesce(l.verdict, 'UNCHECKED') like :found"
          + PlaceCursor.next("h")
          + " limit :rows";
  private static final String COUNTS =
      """
      select count(*) as households, count(*) filter (where l.verdict is null) as unchecked,
        count(*) filter (where l.verdict = 'NOTHING_FOUND') as nothing_found,
        count(*) filter (where l.verdict = 'TAG_SET') as tag_set,
        count(*) filter (where l.verdict = 'MONITORING_WANTED') as monitoring_wanted
      """
          + HOUSEHOLDS;

  private final OneRoundTrip floor;

  ScreeningLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * By village.
   *
   * @param division narrower than the sweep's; all of it if null
   * @param found only those; all if null
   */
  public List<ScreeningLine> page(
      Screening screening,
      @Nullable DivisionCode division,
      @Nullable ScreeningFound found,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    DivisionCode place = narrowed(screening, division);
    if (place == null) {
      return List.of();
    }
    PlaceCursor after = cursor.within(scope, place);
    return floor.rows(
        scope,
        scope
            .condition("h.division", place)
            .within(
                PAGE,
                Map.of(
                    "screening",
                    screening.id(),
                    "last",
                    lastDay(screening),
                    "found",
                    found == null ? "%" : found.name(),
                    "afterDivision",
                    after.division(),
                    "afterId",
                    after.id(),
                    "rows",
                    rows)),
        ScreeningLists::line);
  }

  /** Of the caller's divisions. */
  public ScreeningCounts counts(Screening screening, DivisionScope scope) {
    return floor
        .rows(
            scope,
            scope
                .condition("h.division", screening.division())
                .within(COUNTS, Map.of("screening", screening.id(), "last", lastDay(screening))),
            row ->
                new ScreeningCounts(
                    row.getInt("households"),
                    row.getInt("unchecked"),
                    row.getInt("nothing_found"),
                    row.getInt("tag_set"),
                    row.getInt("monitoring_wanted")))
        .getFirst();
  }

  private static LocalDate lastDay(Screening screening) {
    LocalDate ended = screening.endedOn();
    return ended == null || ended.isAfter(screening.lastDay()) ? screening.lastDay() : ended;
  }

  /** What both have in common; null for nothing. */
  private static @Nullable DivisionCode narrowed(
      Screening screening, @Nullable DivisionCode division) {
    DivisionCode all = screening.division();
    if (division == null || division.contains(all)) {
      return all;
    }
    return all.contains(division) ? division : null;
  }

  private static ScreeningLine line(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return new ScreeningLine(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new DivisionCode(row.getString("division")),
        verdict == null ? null : ScreeningVerdict.valueOf(verdict),
        row.getObject("looked_on", LocalDate.class));
  }
}
