package org.bangfu.registry.roll.sift.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.roll.sift.RuleMoved;

/**
 * {@code org.bangfu.sift.completed.v1}, one for each village whose counts moved.
 *
 * @param rules those whose counts moved; at least one
 */
record SiftCompletedV1(
    UUID runId, DivisionCode division, List<RuleMoved> rules, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.sift.completed.v1";
}
