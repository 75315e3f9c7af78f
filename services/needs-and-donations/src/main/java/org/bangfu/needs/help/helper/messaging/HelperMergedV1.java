package org.bangfu.needs.help.helper.messaging;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.needs.help.helper.HelperKind;
import org.bangfu.needs.help.helper.HelperMerged;

/**
 * {@code org.bangfu.helper.merged.v1}, and {@code .merge-undone.v1}: they say the same.
 *
 * @param gone who is the survivor since, or its own again
 * @param division where it is at home
 */
record HelperMergedV1(
    UUID survivor, UUID gone, DivisionCode division, HelperKind kind, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.helper.merged.v1";
  static final String UNDONE = "org.bangfu.helper.merge-undone.v1";

  static HelperMergedV1 of(HelperMerged event) {
    return new HelperMergedV1(
        event.survivor(), event.gone(), event.division(), event.kind(), event.occurredOn());
  }
}
