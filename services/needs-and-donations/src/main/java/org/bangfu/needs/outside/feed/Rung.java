package org.bangfu.needs.outside.feed;

/**
 * How much is told of a group. The first rung on which there are enough households is taken; the
 * later ones, which tell less, only for what has waited in vain.
 *
 * @param place the column with the place that the group shares
 * @param byCategory whether the group shares its category
 * @param patient whether it is for what has waited long enough
 */
record Rung(String place, boolean byCategory, boolean patient) {}
