package org.bangfu.registry.standing.screening;

/**
 * How far a sweep has come in the caller's divisions.
 *
 * @param households that there are to look at
 * @param unchecked at which nobody has looked
 */
public record ScreeningCounts(
    int households, int unchecked, int nothingFound, int tagSet, int monitoringWanted) {}
