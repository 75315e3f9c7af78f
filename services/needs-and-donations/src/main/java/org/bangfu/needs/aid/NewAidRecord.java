package org.bangfu.needs.aid;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Aid that was given.
 *
 * @param division where; null for the household's village
 * @param claimId the claim that this tells once more, so that the household's ledger has it once
 * @param donationId likewise the gift
 * @param drive the activity that it belongs to, such as 户帮户亲帮亲
 */
public record NewAidRecord(
    Origin origin,
    @Nullable DivisionCode division,
    @Nullable UUID householdId,
    @Nullable UUID helperId,
    @Nullable String drive,
    Help help,
    AidChannel channel,
    Measures measures,
    @Nullable Money goodsValue,
    @Nullable PersonalText note,
    @Nullable UUID claimId,
    @Nullable UUID donationId,
    LocalDate occurredOn) {}
