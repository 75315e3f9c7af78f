package org.bangfu.reporting.attainment;

import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.figure.Figure;
import org.jspecify.annotations.Nullable;

/**
 * A division's figure beside its target.
 *
 * @param rank 1 for whoever is furthest; null where nothing can be ranked, and for the division
 *     that was asked for
 */
public record Attained(@Nullable Integer rank, Figure figure, Against against) {
  boolean hasTarget() {
    return against.target() != null;
  }
}
