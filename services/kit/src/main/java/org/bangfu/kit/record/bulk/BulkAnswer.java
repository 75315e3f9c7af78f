package org.bangfu.kit.record.bulk;

import java.util.List;
import org.bangfu.kit.record.bulk.BulkOutcome.Outcome;

/** An outcome for each item in the order of the request, and how many of each. */
public record BulkAnswer(List<BulkOutcome> items, int created, int existing, int refused) {
  static BulkAnswer of(List<BulkOutcome> items) {
    return new BulkAnswer(
        items,
        count(items, Outcome.CREATED),
        count(items, Outcome.EXISTING),
        count(items, Outcome.REFUSED));
  }

  private static int count(List<BulkOutcome> items, Outcome outcome) {
    return (int) items.stream().filter(item -> item.outcome() == outcome).count();
  }
}
