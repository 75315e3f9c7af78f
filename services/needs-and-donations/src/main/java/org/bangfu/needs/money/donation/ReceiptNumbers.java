package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Gives each donation the number of our own receipt; numbers may be left out, never given twice.
 */
@ApplicationScoped
class ReceiptNumbers {
  private final EntityManager entities;

  ReceiptNumbers(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * A supply for one request, which takes all it may need from the sequence at once, when the first
   * is wanted.
   */
  Supplier<String> supply(int atMost) {
    Queue<String> taken = new ArrayDeque<>(atMost);
    return () -> {
      if (taken.isEmpty()) {
        taken.addAll(next(atMost));
      }
      return taken.remove();
    };
  }

  private List<String> next(int count) {
    @SuppressWarnings("unchecked")
    List<Long> numbers =
        entities
            .createNativeQuery(
                "select nextval('receipt_number') from generate_series(1, :count)", Long.class)
            .setParameter("count", count)
            .getResultList();
    return numbers.stream().map("R%010d"::formatted).toList();
  }
}
