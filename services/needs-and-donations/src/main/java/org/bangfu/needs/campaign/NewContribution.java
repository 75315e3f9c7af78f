package org.bangfu.needs.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.origin.Origin;
import org.jspecify.annotations.Nullable;

/** Money given to a campaign. */
public record NewContribution(
    Origin origin, @Nullable UUID helperId, Money amount, LocalDate contributedOn) {}
