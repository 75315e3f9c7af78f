package org.bangfu.reporting.rebuild.api;

import jakarta.validation.constraints.NotNull;
import org.bangfu.reporting.rebuild.RebuildSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to make the figures from. */
@Schema(example = "{\"from\": \"topics\"}")
record RebuildRequest(@NotNull RebuildSource from) {}
