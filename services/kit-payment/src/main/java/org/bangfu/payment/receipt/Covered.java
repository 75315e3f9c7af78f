package org.bangfu.payment.receipt;

import java.util.List;
import org.bangfu.kit.value.money.Money;

/**
 * What a receipt covers.
 *
 * @param accounts those that entered it, of which none may confirm it
 */
public record Covered(long payments, Money total, List<String> accounts) {}
