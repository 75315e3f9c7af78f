package org.bangfu.payment.problem;

import org.bangfu.kit.problem.ProblemType;

/** What is refused where money is taken. */
public enum PaymentProblem implements ProblemType {
  PAYMENT_REFERENCE_REUSED(409, "The payment belongs to another record", "该支付流水号已用于另一笔记录"),
  PAYMENT_STATE(409, "The payment is in another state", "支付状态不允许该操作"),
  PAYMENT_OVER_REFUNDED(409, "More would go back than was paid", "退款超过支付余额"),
  PROVIDER_NOT_AVAILABLE(503, "The provider takes no payment now", "支付渠道暂不可用"),
  RECEIPT_CONFIRMED(409, "The receipt has been confirmed", "该票据已确认"),
  RECEIPT_DIFFERS(409, "The paper has another total", "票据金额与登记不符"),
  STATEMENT_CONFIRMED(409, "The statement has been confirmed", "该对账单已确认"),
  STATEMENT_UNDECIDED(409, "Lines of the statement are not decided", "对账单仍有未处理的差异");

  private final int status;
  private final String title;
  private final String titleZh;

  PaymentProblem(int status, String title, String titleZh) {
    this.status = status;
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }
}
