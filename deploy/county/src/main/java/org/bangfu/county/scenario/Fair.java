package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A fair at which households' produce was sold; the amount in yuan, of that day alone. */
public record Fair(
    String field, String division, String name, LocalDate day, BigDecimal amount, int booths) {}
