package org.bangfu.registry.roster.mapping.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.bangfu.registry.roster.column.RosterColumn;
import org.bangfu.registry.roster.mapping.MappedHeading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading and the column that it is. */
@Schema(name = "HeadingOfSource", examples = "{\"heading\":\"贫困户属性\",\"field\":\"HOUSEHOLD_TYPE\"}")
public record HeadingOfSource(
    @NotBlank @Size(max = 100) String heading,
    @Schema(description = "the column of a roster") @NotNull RosterColumn field) {

  static HeadingOfSource of(MappedHeading mapped) {
    return new HeadingOfSource(mapped.heading(), mapped.field());
  }

  MappedHeading mapped() {
    return new MappedHeading(heading.strip(), field);
  }
}
