package org.bangfu.needs.help.need;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.needs.permission.consent.Terms;
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
