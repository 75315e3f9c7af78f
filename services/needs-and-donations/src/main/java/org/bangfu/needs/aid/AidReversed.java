package org.bangfu.needs.aid;

import java.time.LocalDate;

/**
 * An aid record was taken back.
 *
 * @param occurredOn the day of the reversal
 */
public record AidReversed(AidRecord aid, LocalDate occurredOn) {}
