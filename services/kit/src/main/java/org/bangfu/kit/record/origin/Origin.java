package org.bangfu.kit.record.origin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record came from.
 *
 * @param client whose reference it is
 * @param clientReference the client's own name for the record, unique for the account that acted
 * @param actor who acted
 * @param recordedAt when we heard of it
 */
@Embeddable
public record Origin(
    String client,
    @Column(name = "client_reference") @Nullable String clientReference,
    String actor,
    @Column(name = "recorded_at") Instant recordedAt) {}
