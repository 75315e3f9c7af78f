package org.bangfu.kit.wire.outbox;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * An event on its way out.
 *
 * @param aggregate what the topic is named after: {@code need} goes to {@code bangfu.need.v1}
 * @param aggregateId the key, which keeps the events of one aggregate in order
 * @param aggregateVersion the version of the aggregate after the change, so that a copy can ignore
 *     what is older
 * @param type the CloudEvents type, such as {@code org.bangfu.need.published.v1}
 * @param division the place that the event counts for
 * @param payload a record of ids, codes, counts and amounts, with its day; nothing personal
 */
public record OutgoingEvent(
    String aggregate,
    UUID aggregateId,
    long aggregateVersion,
    String type,
    DivisionCode division,
    Dated payload) {}
