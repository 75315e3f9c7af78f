package org.bangfu.registry.station.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.StationState;
import org.jspecify.annotations.Nullable;

/** The directory of stations, by place. */
@ApplicationScoped
public class Sites {
  private static final String CHOSEN =
      " where {reached} and s.kind like :kind and s.state like :state"
          + PlaceCursor.next("s")
          + " limit :rows";

  private static final String SITES = "select " + Site.COLUMNS + " from station s" + CHOSEN;

  private static final String CONTACTS =
      "select "
          + Site.COLUMNS
          + """
          , h.name as head
          from station s
          left join lateral (
            select coalesce(m.name, p.name) as name
            from station_post p left join manager m on m.id = p.manager_id
            where p.station_id = s.id and p.role = 'HEAD' and p.until_on is null limit 1) h on true\
          """
          + CHOSEN;

  /** Where the stations are is no secret of anybody's divisions. */
  private static final DivisionScope EVERYBODY = DivisionScope.nation();

  private final OneRoundTrip floor;

  Sites(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * Which stations.
   *
   * @param open those that are open, or closed, alone; null for all
   */
  public record Filter(
      @Nullable DivisionCode division, @Nullable StationKind kind, @Nullable Boolean open) {

    private Condition within(String sql, DivisionScope scope, PlaceCursor cursor, int rows) {
      PlaceCursor after = cursor.within(scope, division);
      return scope
          .condition("s.division", division)
          .within(
              sql,
              Map.of(
                  "kind",
                  kind == null ? "%" : kind.name(),
                  "state",
                  open == null ? "%" : state(open).name(),
                  "afterDivision",
                  after.division(),
                  "afterId",
                  after.id(),
                  "rows",
                  rows));
    }

    private static StationState state(boolean open) {
      return open ? StationState.OPEN : StationState.CLOSED;
    }
  }

  /** What everybody may know. */
  public List<Site> page(Filter filter, PlaceCursor cursor, int rows) {
    return floor.rows(EVERYBODY, filter.within(SITES, EVERYBODY, cursor, rows), Site::of);
  }

  /** Those of the caller's divisions, with their heads. */
  public List<StationContact> contacts(
      Filter filter, DivisionScope scope, PlaceCursor cursor, int rows) {
    return floor.rows(
        scope,
        filter.within(CONTACTS, scope, cursor, rows),
        row -> new StationContact(Site.of(row), PersonalText.ofNullable(row.getString("head"))));
  }
}
