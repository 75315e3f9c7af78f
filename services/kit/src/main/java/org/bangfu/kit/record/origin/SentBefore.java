package org.bangfu.kit.record.origin;

import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkItem;
import org.jspecify.annotations.Nullable;

/** What the client has sent before under the references of one request. */
public final class SentBefore {
  private final Function<Collection<String>, List<Tuple>> query;
  private final Set<String> taken = new HashSet<>();

  SentBefore(Function<Collection<String>, List<Tuple>> query) {
    this.query = query;
  }

  /** The ids of those records that the caller reaches, by their reference; in one query. */
  public Map<String, UUID> landed(Collection<String> references) {
    Map<String, UUID> ids = new HashMap<>();
    for (Tuple row : query.apply(references)) {
      String reference = row.get(0, String.class);
      if (row.get(2, Boolean.class)) {
        ids.put(reference, row.get(1, UUID.class));
      } else {
        taken.add(reference);
      }
    }
    return ids;
  }

  /** Refuses a reference that names a record which the caller does not reach. */
  public void requireFree(@Nullable String reference) {
    if (reference != null && taken.contains(reference)) {
      throw Problems.problem(
          CommonProblem.CLIENT_REFERENCE_TAKEN,
          "Reference " + reference + " is taken. Choose another one.");
    }
  }

  /** What makes a record, for those items alone whose reference is free. */
  public <T extends BulkItem> Function<T, UUID> unlessTaken(Function<T, UUID> create) {
    return item -> {
      requireFree(item.clientReference());
      return create.apply(item);
    };
  }
}
