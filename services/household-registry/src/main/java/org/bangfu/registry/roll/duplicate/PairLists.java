package org.bangfu.registry.roll.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HouseholdLists;
import org.jspecify.annotations.Nullable;

/** Pairs with both households, each list of one query. */
@ApplicationScoped
public class PairLists {
  private static final String LINES =
      "select p.id as pair, p.division as pair_division, p.state, p.score, p.people, array_to_string(p.features, ' ') as features,"
          + " p.proposed_on, p.changed_on, "
          + HouseholdLists.columns("one", "one_head", "one_")
          + ", "
          + HouseholdLists.columns("other", "other_head", "other_")
          + " from duplicate_pair p join household one on one.id = p.one_id join household other on other.id = p.other_id"
          + HouseholdLists.headOf("one", "one_head")
          + HouseholdLists.headOf("other", "other_head")
          + " where {reached}";

  private final OneRoundTrip floor;

  PairLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** Pairs by place. */
  public List<PairLine> page(
      @Nullable DivisionCode division,
      @Nullable PairState state,
      DivisionScope scope,
      PlaceCursor cursor,
      int rows) {
    PlaceCursor after = cursor.within(scope, division);
    return lines(
        scope,
        scope
            .condition("p.division", division)
            .within(
                LINES
                    + (state == null ? "" : " and p.state = '" + state.name() + "'")
                    + PlaceCursor.next("p")
                    + " limit :rows",
                Map.of("afterDivision", after.division(), "afterId", after.id(), "rows", rows)));
  }

  /** Those that a household is in, the most alike first; those that have ended are left out. */
  public List<PairLine> ofHousehold(UUID household, DivisionScope scope) {
    return lines(
        scope,
        scope
            .condition("p.division")
            .within(
                LINES
                    + " and (p.one_id = :household or p.other_id = :household) and p.state <> 'ENDED'"
                    + " order by p.score desc, p.id",
                Map.of("household", household)));
  }

  public Optional<PairLine> byId(UUID id, DivisionScope scope) {
    return lines(
            scope,
            scope.condition("p.division").within(LINES + " and p.id = :id", Map.of("id", id)))
        .stream()
        .findFirst();
  }

  private List<PairLine> lines(DivisionScope scope, Condition query) {
    return floor.rows(scope, query, PairLists::line);
  }

  private static PairLine line(ResultSet row) throws SQLException {
    return new PairLine(
        row.getObject("pair", UUID.class),
        new DivisionCode(row.getString("pair_division")),
        PairState.valueOf(row.getString("state")),
        row.getInt("score"),
        row.getInt("people"),
        List.of(row.getString("features").split(" ")),
        row.getObject("proposed_on", LocalDate.class),
        row.getObject("changed_on", LocalDate.class),
        HouseholdLists.line(row, "one_"),
        HouseholdLists.line(row, "other_"));
  }
}
