package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.record.origin.EntityTags;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** Says what a station is called and how it is found. */
@ApplicationScoped
public class DescribeStation {
  private final Stations stations;

  DescribeStation(Stations stations) {
    this.stations = stations;
  }

  /**
   * The whole of it; the same again changes nothing.
   *
   * @param ifMatch the version that is changed
   */
  @Transactional
  public Station describe(
      UUID id, @Nullable String ifMatch, String name, StationDetails details, DivisionScope scope) {
    Station station = stations.toChange(id, scope);
    EntityTags.requireMatch(ifMatch, station.version());
    station.describe(name, details);
    stations.flush();
    return station;
  }
}
