package org.bangfu.registry.roll.finding.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Findings, and who is to see to them. */
@Schema(
    name = "AssignFindingsRequest",
    examples =
        """
        {"assignedTo":"430525103","findings":["01a20621-b0e8-71fc-9754-05063824049b"]}\
        """)
public record AssignFindingsRequest(
    @Schema(description = "the county, township or village whose office or manager sees to them")
        @NotNull
        DivisionCode assignedTo,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> findings) {}
