package org.bangfu.registry.station.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * From a day on a village has a point, or has none.
 *
 * @param villages one more or one less
 */
record VillageMove(LocalDate on, int villages) {

  static List<VillageMove> of(SortedMap<LocalDate, Integer> moves) {
    return moves.entrySet().stream()
        .map(move -> new VillageMove(move.getKey(), move.getValue()))
        .toList();
  }
}
