package org.bangfu.local.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteService;

/** Whether more was sold than there was, by SQL, and whether products that end do so in order. */
record SoldOut(BenchedSuite suite, Scripts scripts) {
  private static final int STOCK = 40;
  private static final int SECONDS = 5;

  /** What is wrong; empty where nothing is. */
  String check(int clients) {
    List<String> hot = scripts.lists().getOrDefault("hot", List.of());
    String books = books(hot);
    if (!books.isEmpty()) {
      return books;
    }
    List<String> scarce = scarce();
    Map<String, List<String>> lists = new HashMap<>(scripts.lists());
    lists.put("hot", scarce);
    Round round =
        new HttpLoad(suite, new Scripts(scripts.folder(), lists))
            .play(Operation.HOT_PRODUCTS, clients, SECONDS);
    if (round.faulty() + round.unanswered() > 0) {
      return "%d answers of 500 and more, %d calls without one where products end: %s"
          .formatted(round.faulty(), round.unanswered(), round.why());
    }
    return books(scarce);
  }

  private List<String> scarce() {
    try (Additions additions = new Additions(suite)) {
      return additions.products("scarce-" + System.currentTimeMillis() + "-", 10, STOCK);
    }
  }

  /** What came in is on hand or in orders, and nothing is less than nothing. */
  private String books(List<String> products) {
    SourceDatabase database = suite.database(SuiteService.CONSUMPTION_AID);
    String wrong =
        database.value(
            """
            select count(*) from product p
            where p.id = any('{%s}') and (p.stock < 0 or p.stock + coalesce((
                select sum(l.quantity) from order_line l join orders o on o.id = l.order_id
                where l.product_id = p.id and o.state not in ('CANCELLED', 'REFUNDED')), 0)
              <> (select sum(a.quantity) from stock_addition a where a.product_id = p.id))
            """
                .formatted(String.join(",", products)));
    return wrong.equals("0") ? "" : wrong + " of ten products are oversold or not in their books";
  }
}
