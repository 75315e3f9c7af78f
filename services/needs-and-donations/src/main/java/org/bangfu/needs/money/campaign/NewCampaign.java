package org.bangfu.needs.money.campaign;

import java.time.LocalDate;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/**
 * A campaign as it is published.
 *
 * @param organisation who may raise the money, by its permit
 * @param deadlineOn the last day for contributions
 */
public record NewCampaign(
    Origin origin,
    String title,
    DivisionCode division,
    Money target,
    LocalDate deadlineOn,
    String organisation,
    String permitNumber,
    LocalDate publishedOn) {}
