package org.bangfu.needs.feed;

import jakarta.enterprise.context.RequestScoped;
import org.bangfu.kit.identity.Caller;
import org.bangfu.kit.identity.Role;
import org.jspecify.annotations.Nullable;

/** Who reads the feed: a partner website, or anybody. */
@RequestScoped
public class Reader {
  private final Caller caller;

  Reader(Caller caller) {
    this.caller = caller;
  }

  /**
   * Null for everybody else, known or not. A token that is not valid is refused, though none would
   * have been needed.
   */
  public @Nullable String partner() {
    return caller.is(Role.PARTNER) ? caller.client() : null;
  }

  /** What answers depend on beside the feed. */
  public String variant() {
    String partner = partner();
    return partner == null ? "" : partner;
  }
}
