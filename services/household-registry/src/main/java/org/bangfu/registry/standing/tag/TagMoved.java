package org.bangfu.registry.standing.tag;

import java.time.LocalDate;

/**
 * From a day on a household, or people of it, count among those with a tag, or do so no longer.
 *
 * @param households one more or one less, or none where others of its members have it too
 * @param people more or less; none for a tag that a household has as a whole
 */
public record TagMoved(String kind, LocalDate on, int households, int people) {}
