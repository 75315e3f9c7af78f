package org.bangfu.needs.ledger;

import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.money.Money;

/** A part of a transfer and the place that it counts for. */
public record Share(DivisionCode division, Money amount) {}
