package org.bangfu.payment.receipt;

import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;

/**
 * A paper as an officer names it.
 *
 * @param place for which it is named
 * @param number unique in the county of the place, or in the larger division that it is
 */
public record Paper(DivisionCode place, String number) {

  ReceiptName name() {
    int length = DivisionLevel.COUNTY.codeLength();
    return new ReceiptName(
        place.isNation() || place.value().length() <= length
            ? place
            : new DivisionCode(place.value().substring(0, length)),
        number);
  }
}
