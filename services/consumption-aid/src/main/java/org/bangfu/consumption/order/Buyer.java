package org.bangfu.consumption.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.bangfu.kit.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param headCount for how many people a union buys
 */
@Embeddable
public record Buyer(
    @Enumerated(EnumType.STRING) @Column(name = "buyer_kind") BuyerKind kind,
    @Column(name = "buyer_name") PersonalText name,
    @Column(name = "buyer_head_count") @Nullable Integer headCount) {

  /** A person's name is masked; an institution's is not. */
  public String shownName() {
    return kind == BuyerKind.PERSON ? name.maskedName() : name.clearText();
  }
}
