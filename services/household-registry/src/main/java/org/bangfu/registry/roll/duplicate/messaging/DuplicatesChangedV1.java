package org.bangfu.registry.roll.duplicate.messaging;

import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;

/**
 * {@code org.bangfu.sift.duplicates-changed.v1}.
 *
 * @param division the smallest one that holds both households of each of the pairs
 * @param open how many more pairs are to be decided; fewer if negative
 */
record DuplicatesChangedV1(DivisionCode division, int open, LocalDate occurredOn) implements Dated {
  static final String TYPE = "org.bangfu.sift.duplicates-changed.v1";
}
