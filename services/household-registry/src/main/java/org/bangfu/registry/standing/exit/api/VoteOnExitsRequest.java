package org.bangfu.registry.standing.exit.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.exit.MoveExits.Voted;
import org.bangfu.registry.standing.exit.Votes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a village voted on the exits of its households. */
@Schema(name = "VoteOnExitsRequest")
public record VoteOnExitsRequest(
    @Schema(description = "the day of the meeting; today if absent") @Nullable @DayOfRecord
        LocalDate occurredOn,
    @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Item> items) {

  /** The votes on one of them. */
  @SelfConsistent
  @Schema(
      name = "ExitVote",
      examples =
          """
          {"householdId":"01a20621-b0e8-71fc-9754-05063824049b","inFavour":41,"against":3,"abstained":2}\
          """)
  public record Item(
      @NotNull UUID householdId,
      @NotNull @Min(0) @Max(100_000) Integer inFavour,
      @NotNull @Min(0) @Max(100_000) Integer against,
      @Schema(description = "none if absent") @Nullable @Min(0) @Max(100_000) Integer abstained)
      implements Consistent {

    @Override
    public void check(BrokenRules broken) {
      broken.when(
          inFavour != null && against != null && votes().isOfNobody(),
          "inFavour",
          "must be more than none where nobody voted otherwise");
    }

    Votes votes() {
      return new Votes(inFavour, against, abstained == null ? 0 : abstained);
    }
  }

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  List<Voted> voted() {
    return items.stream().map(item -> new Voted(item.householdId(), item.votes())).toList();
  }
}
