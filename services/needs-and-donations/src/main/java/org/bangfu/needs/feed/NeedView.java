package org.bangfu.needs.feed;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;

/** The needs that somebody may see, and as much of them. */
interface NeedView {
  /**
   * Those that can be met, one row more than the page holds, by county and public id, so that a
   * cursor tells no more than the rows do.
   */
  Collection<FeedNeed> page(FeedFilter filter, PageRequest page);

  /** Those of the public ids that may be seen, by these. */
  Map<UUID, FeedNeed> of(Collection<UUID> publicIds);
}
