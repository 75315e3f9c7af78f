package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.bangfu.kit.guard.limit.QuickRead;

/**
 * The transaction in which a partner reads: its policy, what that allows, and what is written down
 * of it are one.
 */
@ApplicationScoped
class PartnerRead {
  @QuickRead
  @Transactional
  <T> T of(Supplier<T> query) {
    return query.get();
  }
}
