package org.bangfu.needs.help.wish;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.permission.consent.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A wish as it is brought in.
 *
 * @param householdId the maker's household, if it is known here
 * @param memberId the maker as the household's member; null for somebody who is known by nothing
 * @param division the village; may be left out where the household is told
 * @param value what it may cost, in yuan
 * @param consent to what the maker, or its guardian, has consented
 */
public record NewWish(
    Origin origin,
    @Nullable UUID householdId,
    @Nullable UUID memberId,
    @Nullable DivisionCode division,
    MakerKind makerKind,
    PersonalText makerName,
    @Nullable PersonalText school,
    String wished,
    Money value,
    Terms consent,
    LocalDate publishedOn) {}
