package org.bangfu.needs.outside.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is told of a webhook when it is registered. */
public record NewWebhook(
    String client, String actor, Instant recordedAt, String url, @Nullable String description) {}
