package org.bangfu.registry.standing.supervision;

import java.time.LocalDate;
import org.bangfu.kit.value.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A supervision that is to end.
 *
 * @param basis the paper that says so
 * @param spent yuan that were spent because of it; null where nobody says
 */
public record End(LocalDate day, String basis, @Nullable Money spent) {}
