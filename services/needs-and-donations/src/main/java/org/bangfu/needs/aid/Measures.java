package org.bangfu.needs.aid;

import jakarta.persistence.Embeddable;
import org.bangfu.kit.value.money.Money;

/**
 * The four measures of aid, side by side.
 *
 * @param engagements 对接帮扶, in times
 * @param goods 物资, in items
 * @param services 服务, in times
 * @param funds 资金, in yuan
 */
@Embeddable
public record Measures(int engagements, int goods, int services, Money funds) {}
