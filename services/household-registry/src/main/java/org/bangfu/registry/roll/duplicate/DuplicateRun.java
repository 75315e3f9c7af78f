package org.bangfu.registry.roll.duplicate;

import org.bangfu.kit.value.division.DivisionCode;

/**
 * What a look at all open households of a place came to.
 *
 * @param households that were looked at
 * @param proposed pairs that were not to be decided before
 * @param ended pairs that were, and are not alike any more
 * @param open pairs that are to be decided in the place now
 */
public record DuplicateRun(
    DivisionCode division, int households, int proposed, int ended, int open) {}
