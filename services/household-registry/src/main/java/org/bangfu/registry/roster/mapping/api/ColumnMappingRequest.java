package org.bangfu.registry.roster.mapping.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roster.mapping.DefineColumnMapping.Definition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a source writes rosters. */
@Schema(
    name = "DefineColumnMappingRequest",
    examples =
        """
        {"division":"430525","source":"CIVIL_AFFAIRS","name":"县民政局台账",\
        "headings":[{"heading":"行政村代码","field":"VILLAGE_CODE"},{"heading":"家庭编号","field":"HOUSEHOLD_NUMBER"},\
        {"heading":"姓名","field":"NAME"},{"heading":"身份证号","field":"NATIONAL_ID"},\
        {"heading":"关系","field":"RELATION"},{"heading":"类别","field":"HOUSEHOLD_TYPE"}],\
        "codes":[{"field":"RELATION","code":"01","word":"户主"}]}\
        """)
public record ColumnMappingRequest(
    @NotNull DivisionCode division,
    @Schema(description = "the word by which an upload names it")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}")
        String source,
    @NotBlank @Size(max = 100) String name,
    @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid HeadingOfSource> headings,
    @Nullable @Size(max = 2000) List<@NotNull @Valid CodeOfSource> codes) {

  Definition definition() {
    return new Definition(
        division,
        source,
        name.strip(),
        headings.stream().map(HeadingOfSource::mapped).toList(),
        Objects.requireNonNullElse(codes, List.<CodeOfSource>of()).stream()
            .map(CodeOfSource::mapped)
            .toList());
  }
}
