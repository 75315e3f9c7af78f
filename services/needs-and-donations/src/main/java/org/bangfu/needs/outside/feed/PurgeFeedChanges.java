package org.bangfu.needs.outside.feed;

import jakarta.inject.Singleton;
import java.time.Period;
import org.bangfu.kit.guard.retention.Deletion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets changes that are older than anybody's position should be, by whole days; what was changed
 * stays. The database keeps them for thirty days at least, and as long as the release has not seen
 * them.
 */
@Singleton
class PurgeFeedChanges extends Deletion {
  PurgeFeedChanges(@ConfigProperty(name = "bangfu.feed.changes.kept") Period kept) {
    super(
        "feed-changes",
        "select purge_feed_changes(cast(? as interval))",
        kept,
        "select oldest_partition('feed_change')");
  }
}
