package org.bangfu.registry.standing.income;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.bangfu.kit.value.money.Money;

/**
 * What a household earned in a year, by source, in yuan.
 *
 * @param wages of members who work (工资性收入)
 * @param business of farming and trade, before its cost (生产经营性收入)
 * @param property dividends of assets, leases of land (财产性收入)
 * @param transfers allowances, pensions, regular gifts (转移性收入)
 * @param cost of farming and trade (生产经营性支出)
 */
@Embeddable
public record Earned(Money wages, Money business, Money property, Money transfers, Money cost) {

  /** May be less than nothing in a bad year. */
  public BigDecimal net() {
    return wages
        .amount()
        .add(business.amount())
        .add(property.amount())
        .add(transfers.amount())
        .subtract(cost.amount());
  }

  /** Half up to the fen. */
  public BigDecimal perHead(int members) {
    return net().divide(BigDecimal.valueOf(members), 2, RoundingMode.HALF_UP);
  }
}
