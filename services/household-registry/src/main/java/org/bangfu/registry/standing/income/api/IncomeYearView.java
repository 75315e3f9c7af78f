package org.bangfu.registry.standing.income.api;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.standing.income.Earned;
import org.bangfu.registry.standing.income.IncomeYear;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a household earned in a year, as a caller reads it. */
@Schema(name = "IncomeYear")
public record IncomeYearView(
    UUID id,
    int year,
    Money wages,
    Money business,
    Money property,
    Money transfers,
    Money cost,
    @Schema(description = "wages, business, property and transfers less cost") Money net,
    @Schema(description = "at the end of the year") int members,
    @Schema(description = "net, half up to the fen; below zero in a bad year") Money perHead,
    Instant recordedAt,
    String recordedBy) {

  public static IncomeYearView of(IncomeYear income) {
    Earned earned = income.earned();
    return new IncomeYearView(
        income.id(),
        income.year(),
        earned.wages(),
        earned.business(),
        earned.property(),
        earned.transfers(),
        earned.cost(),
        new Money(earned.net()),
        income.members(),
        new Money(income.perHead()),
        income.recordedAt(),
        income.recordedBy());
  }
}
