package org.bangfu.registry.redivision.release.api;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was drafted. */
@Schema(name = "ProposedChanges")
public record ProposedChangesView(
    @Schema(description = "the changes of divisions that wait for their approval now")
        List<UUID> changes) {}
