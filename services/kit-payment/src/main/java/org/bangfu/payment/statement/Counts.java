package org.bangfu.payment.statement;

import org.bangfu.kit.value.money.Money;

/**
 * How the lines of a statement compare.
 *
 * @param total what the lines say came in, less what went back
 * @param undecided lines that do not match and of which nobody has decided
 */
public record Counts(
    long matched, long missing, long surplus, long different, long undecided, Money total) {}
