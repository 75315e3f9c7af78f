package org.bangfu.needs.origin;

import java.time.Instant;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Who acts, for which client and where it may, read once for a whole request. */
public record Acting(String actor, String client, DivisionScope scope) {

  public static Acting of(Caller caller) {
    return new Acting(caller.actor(), caller.client(), caller.scope());
  }

  /** The origin of a record that is made now. */
  public Origin origin(@Nullable String clientReference) {
    return new Origin(client, clientReference, actor, Instant.now());
  }
}
