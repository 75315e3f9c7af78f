package org.bangfu.payment.payment;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.value.division.DivisionScope;

/** Which payments a caller reaches; the policies of the table say the same. */
final class PaymentReach {
  private PaymentReach() {}

  /** The condition in SQL, over the bare names of the table's columns. */
  static String condition(DivisionScope scope) {
    List<String> ways = new ArrayList<>();
    ways.add(scope.condition("division"));
    ways.add(scope.ownCondition("owner"));
    ways.add(scope.originCondition("client"));
    return "(" + String.join(" or ", ways) + ")";
  }
}
