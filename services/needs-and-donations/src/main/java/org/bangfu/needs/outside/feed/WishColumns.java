package org.bangfu.needs.outside.feed;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import org.bangfu.kit.value.money.Money;

/** The columns of a wish that everybody may see who sees it at all, and what is read from them. */
final class WishColumns {
  /** Of {@code wish n}. */
  static final String OF_WISH = "n.public_id, n.wished, n.value, n.state";

  /** The states in which a wish is to be seen. */
  static final String VISIBLE =
      "n.published_on is not null and not n.paused and n.state in ('OPEN', 'CLAIMED', 'REALISED')";

  private WishColumns() {}

  static Money value(Tuple row) {
    return new Money(row.get("value", BigDecimal.class));
  }

  static boolean open(Tuple row) {
    return row.get("state", String.class).equals("OPEN");
  }
}
