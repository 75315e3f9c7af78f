package org.bangfu.needs.help.wish.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.wish.NewWishClaim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A helper takes a wish on. */
@Schema(
    example =
        """
        {"helperId": "01a20621-c088-759f-9754-50bb567dbe72", "occurredOn": "2019-05-20"}
        """)
public record ClaimWishRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @Schema(description = "a helper that the website registered; left out by one for itself")
        @Nullable UUID helperId,
    @DayOfRecord @Nullable LocalDate occurredOn) {

  NewWishClaim facts(Acting acting, UUID wishId) {
    UUID helper = acting.giver(helperId);
    if (helper == null) {
      throw Problems.invalid("/helperId", "must be given by who is no helper");
    }
    return new NewWishClaim(
        acting.origin(clientReference), wishId, helper, BusinessDays.orToday(occurredOn));
  }
}
