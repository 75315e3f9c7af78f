package org.bangfu.reporting.outside;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * What a reading is of; there is one reading for each.
 *
 * @param drive empty for the whole
 */
@Embeddable
public record Subject(DivisionCode division, String indicator, String drive, LocalDate asOf) {}
