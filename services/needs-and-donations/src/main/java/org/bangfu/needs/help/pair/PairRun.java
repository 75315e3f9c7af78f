package org.bangfu.needs.help.pair;

import org.bangfu.kit.value.division.DivisionCode;

/**
 * What a look at all helpers of a place came to.
 *
 * @param helpers that were looked at
 * @param proposed pairs that were not to be decided before
 * @param ended pairs that were, and are not alike any more
 * @param open pairs that are to be decided in the place now
 */
public record PairRun(DivisionCode division, int helpers, int proposed, int ended, int open) {}
