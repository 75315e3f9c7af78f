package org.bangfu.registry.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Counts whose tokens were looked at and found good. */
@Singleton
class FoundTokens implements SecurityIdentityAugmentor {
  private final Map<String, Integer> times = new ConcurrentHashMap<>();

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      times.merge(token.getSubject(), 1, Integer::sum);
    }
    return Uni.createFrom().item(identity);
  }

  int times(UUID account) {
    return times.getOrDefault(account.toString(), 0);
  }
}
