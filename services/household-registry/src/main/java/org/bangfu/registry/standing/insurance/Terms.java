package org.bangfu.registry.standing.insurance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.standing.Span;

/**
 * What is insured, by whom and for how long.
 *
 * @param premium of one household, in yuan
 * @param untilOn the last day
 */
@Embeddable
public record Terms(
    @Enumerated(EnumType.STRING) InsuranceKind kind,
    String insurer,
    @Enumerated(EnumType.STRING) InsurancePayer payer,
    Money premium,
    LocalDate fromOn,
    LocalDate untilOn) {

  Span days() {
    return new Span(fromOn, untilOn.plusDays(1));
  }
}
