package org.bangfu.kit.guard.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that were found good within the last minute, so that a client's next call costs no
 * signature and none of the way to it. A token is good for as long as it says and no longer; a key
 * that its issuer withdraws, or an account that it ends, goes on for the rest of that minute. What
 * was refused is not remembered.
 */
@ApplicationScoped
class KnownTokens implements HttpAuthenticationMechanism {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Callers of a busy minute; a token more is looked at again. */
  private static final int MOST = 10_000;

  private static final String SCHEME = "Bearer ";

  private final Cache<String, SecurityIdentity> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

  /** Before the one that looks at tokens. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 100;
  }

  /** Nothing where the token has to be looked at, which the next one does. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    return Uni.createFrom().item(of(context.request().getHeader(HttpHeaders.AUTHORIZATION)));
  }

  private @Nullable SecurityIdentity of(@Nullable String header) {
    if (header == null || !header.startsWith(SCHEME)) {
      return null;
    }
    SecurityIdentity identity = known.getIfPresent(key(header.substring(SCHEME.length())));
    return identity != null && isGoodNow(identity) ? identity : null;
  }

  /** What is missing is said by the one that looks at tokens. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().nullItem();
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
    if (credential != null && isGoodNow(lasting)) {
      known.put(key(credential.getToken()), lasting);
    }
    return lasting;
  }

  private static boolean isGoodNow(SecurityIdentity identity) {
    Instant now = Instant.now();
    // its end is 0 where a token does not say, which the provider refuses
    return identity.getPrincipal() instanceof JsonWebToken token
        && now.isBefore(Instant.ofEpochSecond(token.getExpirationTime()))
        && !TokenTimes.isFromTheFuture(token, now);
  }

  /** By its hash: whoever reads the keys of the cache has no token. */
  private static String key(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
