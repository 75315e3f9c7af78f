package org.bangfu.needs.outside.webhook;

import java.util.List;
import java.util.UUID;

/**
 * A message that is ours to send.
 *
 * @param lease proves it when the outcome is written down
 */
record Delivery(
    UUID webhook,
    String partner,
    UUID lease,
    String url,
    Message message,
    List<WebhookSecret> secrets) {}
