package org.bangfu.needs.outside.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A message as it is sent, however often.
 *
 * @param id the header webhook-id: the same in every repeat
 * @param body JSON
 * @param next the position of its webhook once it is taken
 */
@Embeddable
record Message(
    @Column(name = "message_id") String id,
    @Column(name = "message_body") String body,
    @Column(name = "message_next") String next) {}
