package org.bangfu.kit.guard.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Remembers a token when everything else has found it good. */
@ApplicationScoped
class RememberToken implements SecurityIdentityAugmentor {
  private final KnownTokens known;

  RememberToken(KnownTokens known) {
    this.known = known;
  }

  /** After {@link TokenTimes}, and whatever else may refuse it. */
  @Override
  public int priority() {
    return -1_000;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(
            identity.getPrincipal() instanceof JsonWebToken token
                ? known.remember(identity, token)
                : identity);
  }
}
