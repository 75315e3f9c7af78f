package org.bangfu.registry.station.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.station.StationKind;
import org.jspecify.annotations.Nullable;

/** Open stations on a part of the map. */
@ApplicationScoped
public class SitesOnMap {
  private static final String INSIDE =
      "select "
          + Site.COLUMNS
          + """
           from station s
          where {reached} and s.state = 'OPEN' and s.kind like :kind
            and s.latitude between :south and :north and s.longitude between :west and :east
          order by s.division, s.id limit :rows
          """;

  private final OneRoundTrip floor;

  SitesOnMap(OneRoundTrip floor) {
    this.floor = floor;
  }

  /**
   * By place.
   *
   * @param kind one kind alone; null for all
   */
  public List<Site> inside(Bounds bounds, @Nullable StationKind kind, int rows) {
    DivisionScope everybody = DivisionScope.nation();
    return floor.rows(
        everybody,
        everybody
            .condition("s.division")
            .within(
                INSIDE,
                Map.of(
                    "kind",
                    kind == null ? "%" : kind.name(),
                    "south",
                    bounds.south(),
                    "north",
                    bounds.north(),
                    "west",
                    bounds.west(),
                    "east",
                    bounds.east(),
                    "rows",
                    rows)),
        Site::of);
  }
}
