package org.bangfu.payment.receipt;

import java.util.Comparator;
import org.bangfu.kit.value.division.DivisionCode;

/** A receipt's number with the county in which it is unique. */
record ReceiptName(DivisionCode county, String number) {
  static final Comparator<ReceiptName> ORDER =
      Comparator.comparing(ReceiptName::county).thenComparing(ReceiptName::number);
}
