package org.bangfu.needs.outside.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** Whose it is to send the message, so that nobody else does; and until when, if it never ends. */
@Embeddable
record Lease(@Column(name = "lease") UUID id, @Column(name = "leased_until") Instant until) {}
