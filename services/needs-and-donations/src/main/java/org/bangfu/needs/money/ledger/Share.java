package org.bangfu.needs.money.ledger;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;

/** A part of a transfer and the place that it counts for. */
public record Share(DivisionCode division, Money amount) {}
