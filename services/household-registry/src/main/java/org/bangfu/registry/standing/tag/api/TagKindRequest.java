package org.bangfu.registry.standing.tag.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.tag.DefineTagKind.Definition;
import org.bangfu.registry.standing.tag.TagScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A kind of tag of a division's own. */
@Schema(
    name = "DefineTagKindRequest",
    examples =
        """
        {"division":"430525","code":"430525-LIVING_ALONE","scope":"PERSON","nameZh":"独居","nameEn":"Lives alone"}\
        """)
public record TagKindRequest(
    @NotNull DivisionCode division,
    @Schema(description = "the division's code, a hyphen, and a word")
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = "[0-9]{2,12}-[A-Z0-9_]{1,40}")
        String code,
    @NotNull TagScope scope,
    @NotBlank @Size(max = 100) String nameZh,
    @NotBlank @Size(max = 100) String nameEn,
    @Schema(description = "the first day from which somebody may have such a tag; today if absent")
        @Nullable LocalDate inForceFrom) {

  Definition definition() {
    return new Definition(
        division, code, scope, nameZh.strip(), nameEn.strip(), BusinessDays.orToday(inForceFrom));
  }
}
