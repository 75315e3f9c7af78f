package org.bangfu.registry.standing.supervision;

import java.time.LocalDate;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A supervision that is to begin.
 *
 * @param basis the paper that says so
 * @param budget yuan that are to be spent because of it; null where nobody says
 */
public record Beginning(
    Supervised of, LocalDate day, String basis, @Nullable Money budget, @Nullable String plan) {}
