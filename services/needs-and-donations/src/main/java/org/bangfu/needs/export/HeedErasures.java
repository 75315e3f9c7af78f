package org.bangfu.needs.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.export.ExpireExports;
import org.bangfu.needs.rights.HelperErased;

/**
 * Files end with a helper's erasure in their places. No file names a household, and what a need
 * says in clear stays when its household is erased.
 */
@ApplicationScoped
class HeedErasures {
  private final ExpireExports expire;

  HeedErasures(ExpireExports expire) {
    this.expire = expire;
  }

  void with(@Observes HelperErased erased) {
    expire.in(erased.divisions());
  }
}
