package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was to be reached by a day (目标任务); it is scaled as a reading is.
 *
 * @param field where it stands in the file
 * @param indicator the id of any indicator of the catalogue
 * @param source who set it, and where
 */
public record Target(
    String field,
    String indicator,
    String division,
    @Nullable Narrowing only,
    LocalDate asOf,
    BigDecimal value,
    String source) {}
