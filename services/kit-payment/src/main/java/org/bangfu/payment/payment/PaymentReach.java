package org.bangfu.payment.payment;

import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;

/** Which payments a caller reaches; the policies of the table say the same. */
final class PaymentReach {
  private PaymentReach() {}

  /** The condition in SQL, over the bare names of the table's columns. */
  static Condition condition(DivisionScope scope) {
    return scope
        .condition("division")
        .or(scope.ownCondition("owner"))
        .or(scope.originCondition("client"));
  }
}
