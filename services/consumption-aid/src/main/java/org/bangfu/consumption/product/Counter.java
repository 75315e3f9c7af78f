package org.bangfu.consumption.product;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Locked products that are handed out to one order after another in memory; what went out is
 * written once at the end. An order that does not fit leaves the counter as it was.
 */
public final class Counter {
  private final Stocks stocks;
  private final Map<UUID, Article> articles;
  private final Map<UUID, Long> handedOut = new HashMap<>();

  Counter(Stocks stocks, Map<UUID, Article> articles) {
    this.stocks = stocks;
    this.articles = new HashMap<>(articles);
  }

  /** The products by id, as they are held. */
  public Map<UUID, Article> articles() {
    return articles;
  }

  /** Whether all of the products are there to be asked for. */
  public boolean hasAll(Collection<UUID> products) {
    return articles.keySet().containsAll(products);
  }

  /**
   * @param wanted quantity by product
   * @throws RuntimeException the problem that names what is missing
   */
  public Map<UUID, Article> take(Map<UUID, Long> wanted) {
    List<Shortage> shortages = new ArrayList<>();
    Map<UUID, Article> taken = new HashMap<>();
    wanted.forEach((id, quantity) -> {
      Article article = articles.get(id);
      if (article == null) {
        throw Refusals.unknown(List.of(id));
      }
      if (article.left() < quantity) {
        shortages.add(new Shortage(id, article.name(), quantity, article.left()));
      }
      taken.put(id, article.withLeft(article.left() - quantity));
    });
    if (!shortages.isEmpty()) {
      throw Refusals.outOfStock(shortages);
    }
    articles.putAll(taken);
    wanted.forEach((id, quantity) -> handedOut.merge(id, quantity, Long::sum));
    return taken;
  }

  /** Writes what went out. */
  public void close() {
    stocks.handOut(handedOut);
  }
}
