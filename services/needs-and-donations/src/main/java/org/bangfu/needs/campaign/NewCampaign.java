package org.bangfu.needs.campaign;

import java.time.LocalDate;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;
import org.bangfu.needs.origin.Origin;

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
