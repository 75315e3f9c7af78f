package org.bangfu.consumption.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.jspecify.annotations.Nullable;

/**
 * Who buys. No step of the order writes it again, so that none brings back what was forgotten.
 *
 * @param name under the order's key; null once it was forgotten
 * @param headCount for how many people a union buys
 */
@Embeddable
public record Buyer(
    @Enumerated(EnumType.STRING) @Column(name = "buyer_kind", updatable = false) BuyerKind kind,
    @Column(name = "buyer_name", updatable = false) @Nullable Sealed name,
    @Column(name = "buyer_head_count", updatable = false) @Nullable Integer headCount) {

  /** A person's name is masked; an institution's is not. */
  public @Nullable String shown(@Nullable PersonalText clear) {
    if (clear == null) {
      return null;
    }
    return kind == BuyerKind.PERSON ? clear.maskedName() : clear.clearText();
  }
}
