package org.bangfu.kit.guard.quota;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;

/** The same for every client, as configured. */
@DefaultBean
@ApplicationScoped
class QuotaOfAll implements QuotaOf {
  @Override
  public OptionalInt perMinute(String client) {
    return OptionalInt.empty();
  }
}
