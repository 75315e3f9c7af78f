package org.bangfu.registry.roll.duplicate;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * How many pairs are to be decided has changed.
 *
 * @param cause the run, or the pair or household for which it did
 * @param division that of the pairs
 * @param open how many more there are; fewer if negative
 */
public record PairsMoved(UUID cause, DivisionCode division, int open, LocalDate occurredOn) {}
