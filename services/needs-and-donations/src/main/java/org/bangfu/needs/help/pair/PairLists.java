package org.bangfu.needs.help.pair;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.helper.HelperKind;
import org.jspecify.annotations.Nullable;

/** Pairs with both helpers, each list of one query. */
@ApplicationScoped
public class PairLists {
  private static final String LINES =
      """
      select p.id as pair, p.division as pair_division, p.state, p.score, array_to_string(p.features, ' ') as features,
        p.proposed_on, p.changed_on, one.id as one_id, one.name as one_name, one.kind as one_kind,
        one.division as one_division, one.client as one_client, other.id as other_id, other.name as other_name,
        other.kind as other_kind, other.division as other_division, other.client as other_client
      from helper_pair p join helper one on one.id = p.one_id join helper other on other.id = p.other_id
      where {reached}\
      """;

  private final OneRoundTrip floor;

  PairLists(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** Pairs by place. */
  public List<PairLine> page(
      @Nullable DivisionCode division,
      PairState state,
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
                    + " and p.state = '"
                    + state.name()
                    + "'"
                    + PlaceCursor.next("p")
                    + " limit :rows",
                Map.of("afterDivision", after.division(), "afterId", after.id(), "rows", rows)));
  }

  /** Those that a helper is in, the most alike first; those that have ended are left out. */
  public List<PairLine> ofHelper(UUID helper, DivisionScope scope) {
    return lines(
        scope,
        scope
            .condition("p.division")
            .within(
                LINES
                    + " and (p.one_id = :helper or p.other_id = :helper) and p.state <> 'ENDED'"
                    + " order by p.score desc, p.id",
                Map.of("helper", helper)));
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
        List.of(row.getString("features").split(" ")),
        row.getObject("proposed_on", LocalDate.class),
        row.getObject("changed_on", LocalDate.class),
        side(row, "one_"),
        side(row, "other_"));
  }

  private static PairLine.Side side(ResultSet row, String prefix) throws SQLException {
    return new PairLine.Side(
        row.getObject(prefix + "id", UUID.class),
        PersonalText.ofNullable(row.getString(prefix + "name")),
        HelperKind.valueOf(row.getString(prefix + "kind")),
        new DivisionCode(row.getString(prefix + "division")),
        row.getString(prefix + "client"));
  }
}
