package org.bangfu.consumption.order;

import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Who buys, as it is said when an order is placed.
 *
 * @param headCount for how many people a union buys
 */
public record NewBuyer(BuyerKind kind, PersonalText name, @Nullable Integer headCount) {}
