package org.bangfu.kit.guard.audit;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * One look as it is stored.
 *
 * @param at when it was written, by the database's clock, in microseconds
 * @param route the template of the path, such as {@code /v1/households/{id}}; never the path itself
 * @param record the kind of the record
 * @param recordId null for lists, and where the path held no UUID
 * @param fields sorted, separated by commas
 * @param status of the answer
 * @param division of the record, or where who looked acts; null where neither is known
 */
record AuditEntry(
    UUID id,
    Instant at,
    Onlooker who,
    String method,
    String route,
    String record,
    @Nullable UUID recordId,
    String fields,
    @Nullable String purpose,
    int status,
    @Nullable DivisionCode division) {}
