package org.bangfu.kit.record.bulk;

import org.jspecify.annotations.Nullable;

/** A request that can stand alone or in a bulk. */
public interface BulkItem {
  /**
   * The client's own name for the record, 1 to 100 characters, unique for that client; needed in a
   * bulk.
   */
  @Nullable String clientReference();
}
