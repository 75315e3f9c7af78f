package org.bangfu.registry.standing.tag.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.tag.NewTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Tags that are set together. */
@Schema(name = "SetTagsRequest")
public record SetTagsRequest(
    @Schema(description = "the day from which they are there; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items) {

  /** One of them. */
  @Schema(
      name = "TagToSet",
      examples =
          """
          {"householdId":"01a20621-b0e8-71fc-9754-05063824049b","kind":"KEY_HOUSEHOLD"}\
          """)
  public record Item(
      @NotNull UUID householdId,
      @Schema(description = "who has it; absent where the household has it as a whole")
          @Nullable UUID memberId,
      @Schema(description = "the code of its kind") @NotBlank @Size(max = 60) String kind,
      @Schema(description = "kept sealed, and shown with the tag") @Nullable @Size(max = 500)
          String reason) {

    /** Repeats no reason, so that a request in a log is no leak. */
    @Override
    public String toString() {
      return "TagToSet[" + householdId + ", " + kind + "]";
    }
  }

  List<NewTag> tags() {
    return items.stream()
        .map(item ->
            new NewTag(
                item.householdId(),
                item.memberId(),
                item.kind(),
                PersonalText.ofNullable(item.reason())))
        .toList();
  }

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }
}
