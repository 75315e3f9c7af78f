package org.bangfu.kit.wire.rebuild;

import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a row that was made again is not the row that is read. */
@Schema(name = "RebuildDifference")
public record Difference(
    @Schema(examples = "fact") String table,
    DifferenceKind kind,
    DivisionCode division,
    @Schema(
            description = "which row of the table",
            examples = "{\"eventId\": \"019ab1c2-0000-7000-8000-000000000001\", \"line\": \"0\"}")
        Map<String, String> row,
    @Schema(description = "what is read; absent for nothing", examples = "{\"value\": \"12.00\"}")
        @Nullable Map<String, String> live,
    @Schema(
            description = "what was made from the source; absent for nothing",
            examples = "{\"value\": \"11.00\"}")
        @Nullable Map<String, String> rebuilt) {

  /** How many rows of a table differ so. */
  @Schema(name = "Differing")
  public record Count(
      @Schema(examples = "fact") String table,
      DifferenceKind kind,
      @Schema(description = "of figures, which one", examples = "aid.funds") @Nullable String of,
      long count) {}
}
