package org.bangfu.registry.standing.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A supervision in a list.
 *
 * @param place the name of the village, or of the township in which the site lies
 */
public record SupervisionLine(
    UUID id, Supervised of, String place, LocalDate since, @Nullable Money budget) {}
