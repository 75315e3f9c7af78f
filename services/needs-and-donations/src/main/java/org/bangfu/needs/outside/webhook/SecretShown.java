package org.bangfu.needs.outside.webhook;

/** A webhook with a new secret, the one time that it is shown. */
public record SecretShown(Webhook webhook, WebhookSecret secret) {}
