package org.bangfu.registry.redivision.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.VisibleText;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.division.PlaceNames;
import org.bangfu.registry.redivision.WantedItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to become of some divisions. */
@Schema(name = "ChangedDivisionRequest")
public record ChangedDivisionRequest(
    @Size(max = 100)
        @Schema(
            description =
                "the codes of today: one, of a MERGE all that become one, that which stays too, of a"
                    + " NEW division none")
        @Nullable List<@NotNull DivisionCode> from,
    @Schema(description = "the code since; absent if it stays") @Nullable DivisionCode to,
    @Size(min = 1, max = 50)
        @Schema(description = "the name since; absent if it stays", examples = "高沙社区")
        @Nullable String name,
    @Size(max = 2000)
        @Schema(
            description =
                "of a village that is split, the ids of the households that go to the new one; the rest stays")
        @Nullable List<@NotNull UUID> households) {

  WantedItem item() {
    return new WantedItem(
        from == null ? List.of() : from.stream().distinct().toList(),
        to,
        named(),
        households == null ? List.of() : households.stream().distinct().toList());
  }

  private @Nullable String named() {
    String written = name == null ? "" : PlaceNames.written(VisibleText.of(name));
    return written.isEmpty() ? null : written;
  }
}
