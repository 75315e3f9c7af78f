package org.bangfu.registry.roster.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a roster is refused. */
@Schema(name = "RefuseRosterRequest")
public record RefuseRosterRequest(
    @Schema(examples = "与实地情况不符") @Nullable @Size(max = 500) String reason) {}
