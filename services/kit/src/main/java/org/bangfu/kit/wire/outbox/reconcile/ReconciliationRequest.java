package org.bangfu.kit.wire.outbox.reconcile;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to compare. */
@Schema(
    examples =
        """
        {"since": "2026-11-01"}
        """)
public record ReconciliationRequest(
    @Schema(
            description =
                "the first day whose events are compared, in Asia/Shanghai; all if absent")
        @Nullable LocalDate since) {}
