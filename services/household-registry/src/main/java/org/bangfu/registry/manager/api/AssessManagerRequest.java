package org.bangfu.registry.manager.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.bangfu.registry.manager.Grade;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a year is judged. */
@Schema(name = "AssessManagerRequest")
public record AssessManagerRequest(
    @Schema(description = "neither one before the admission nor one to come", examples = "2020")
        @NotNull
        @Min(2014)
        @Max(2100)
        Integer year,
    @NotNull Grade grade) {}
