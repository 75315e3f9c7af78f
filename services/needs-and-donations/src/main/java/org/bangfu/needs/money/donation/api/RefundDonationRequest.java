package org.bangfu.needs.money.donation.api;

import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.money.PositiveMoney;
import org.bangfu.needs.Ceiling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A donation goes back to its giver; the body may be left out altogether. */
public record RefundDonationRequest(
    @PositiveMoney @AtMostYuan(Ceiling.DONATION) @Schema(description = "all that is left if absent")
        @Nullable Money amount,
    @DayOfRecord @Nullable LocalDate occurredOn) {}
