package org.bangfu.registry.manager;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.Station;
import org.jspecify.annotations.Nullable;

/**
 * Where an information manager works and for what.
 *
 * @param division of the station, where the manager is counted
 * @param divisions what the manager is responsible for, of any level
 */
public record Post(UUID stationId, DivisionCode division, List<DivisionCode> divisions) {

  /**
   * @param station another one; null if it stays
   * @param responsibleFor other divisions; null if they stay
   */
  Post changed(@Nullable Station station, @Nullable List<DivisionCode> responsibleFor) {
    return new Post(
        station == null ? stationId : station.id(),
        station == null ? division : station.division(),
        responsibleFor == null ? divisions : responsibleFor.stream().distinct().toList());
  }
}
