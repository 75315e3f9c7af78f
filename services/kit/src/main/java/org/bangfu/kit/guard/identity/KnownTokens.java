package org.bangfu.kit.guard.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The tokens that were found good within the last minute, so that a client's next call costs no
 * signature. A token is good for as long as it says and no longer; a key that its issuer withdraws,
 * or an account that it ends, goes on for the rest of that minute. What was refused is not
 * remembered.
 */
@ApplicationScoped
class KnownTokens implements IdentityProvider<TokenAuthenticationRequest> {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Callers of a busy minute; a token more is looked at again. */
  private static final int MOST = 10_000;

  private final Cache<String, SecurityIdentity> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  /** Before the provider that looks at the signature, which has what every provider has. */
  @Override
  public int priority() {
    return IdentityProvider.super.priority() + 1;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Nothing where the token has to be looked at, which the next provider does. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    SecurityIdentity identity = known.getIfPresent(key(request.getToken()));
    return identity != null && !ended(identity)
        ? Uni.createFrom().item(identity)
        : Uni.createFrom().nullItem();
  }

  /**
   * Keeps what the provider found of a token, without the request in which it did.
   *
   * @return the identity as it is kept
   */
  SecurityIdentity remember(SecurityIdentity identity, JsonWebToken token) {
    TokenCredential credential = identity.getCredential(TokenCredential.class);
    QuarkusSecurityIdentity lasting =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(token)
            .addRoles(identity.getRoles())
            .addCredentials(identity.getCredentials())
            .addAttribute(Account.class.getName(), Account.of(identity, token))
            .build();
    if (credential != null && !ended(lasting)) {
      known.put(key(credential), lasting);
    }
    return lasting;
  }

  private static boolean ended(SecurityIdentity identity) {
    // 0 where a token does not say, which the provider refuses
    return identity.getPrincipal() instanceof JsonWebToken token
        && !Instant.now().isBefore(Instant.ofEpochSecond(token.getExpirationTime()));
  }

  /** By its hash: whoever reads the keys of the cache has no token. */
  private static String key(TokenCredential token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(token.getToken().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
