package org.bangfu.registry.period.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why closed days are opened again. */
@Schema(examples = "{\"reason\":\"石江镇二月份的物资漏报\"}")
public record ReopenPeriodRequest(@NotBlank @Size(max = 500) String reason) {}
