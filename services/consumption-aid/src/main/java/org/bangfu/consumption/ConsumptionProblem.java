package org.bangfu.consumption;

import org.bangfu.kit.problem.ProblemType;

/** The problems that only this service answers with. */
public enum ConsumptionProblem implements ProblemType {
  OUT_OF_STOCK("There is not enough in stock", "库存不足"),
  PRODUCER_UNKNOWN("The producer is not known", "生产者不存在"),
  PRODUCT_UNKNOWN("The product is not known", "产品不存在"),
  ORDER_STATE("The order's state does not allow this step", "订单状态不允许此操作"),
  ORDER_UNPAID("The order has not been paid", "订单尚未付款"),
  BUYER_HAS_OPEN_ORDERS("The buyer has orders that are not over", "买方仍有未完成的订单"),
  ORDER_LIMIT("The account holds as much as it may", "该账户未付款的订单已达上限"),
  SHARES_INCOMPLETE("The shares of a product do not sum to 1", "产品的份额之和不为 1");

  private final String title;
  private final String titleZh;

  ConsumptionProblem(String title, String titleZh) {
    this.title = title;
    this.titleZh = titleZh;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String titleZh() {
    return titleZh;
  }

  @Override
  public int status() {
    return 409;
  }
}
