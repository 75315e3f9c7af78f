package org.bangfu.needs.need;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.personal.PersonalText;
import org.bangfu.needs.consent.Terms;
import org.bangfu.needs.origin.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A need as it is brought in.
 *
 * @param onBehalfOf the household, where somebody else acts for it
 * @param publisher the information manager who publishes it at once; null leaves it to a station
 * @param consent what the household consented to with it; null where nothing was said
 */
public record NewNeed(
    Origin origin,
    UUID householdId,
    @Nullable UUID onBehalfOf,
    @Nullable UUID publisher,
    NeedCategory category,
    Extent asked,
    @Nullable String unit,
    @Nullable String item,
    PersonalText reason,
    @Nullable Terms consent,
    LocalDate occurredOn) {}
