package org.bangfu.kit.guard.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * A token's times against this machine's clock. A token from the future is refused: by a clock that
 * is behind, one that has ended would go on being good. And where the times are why a token is
 * refused, the answer says what the clock says, so that whoever looks for the cause finds it.
 */
@ApplicationScoped
public class TokenTimes implements SecurityIdentityAugmentor {
  /** Two machines' clocks may differ by so much. */
  private static final Duration LEEWAY = Duration.ofMinutes(1);

  /** The token was issued later than it is here. */
  private static final class FromTheFuture extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FromTheFuture(String message) {
      super(message);
    }
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    Instant now = Instant.now();
    if (identity.getPrincipal() instanceof JsonWebToken token && isFromTheFuture(token, now)) {
      return Uni.createFrom()
          .failure(
              new AuthenticationFailedException(
                  new FromTheFuture("The token was issued at " + issued(token) + clock(now))));
    }
    return Uni.createFrom().item(identity);
  }

  static boolean isFromTheFuture(JsonWebToken token, Instant now) {
    return issued(token).isAfter(now.plus(LEEWAY));
  }

  /** The beginning of all time where the token does not say. */
  private static Instant issued(JsonWebToken token) {
    return Instant.ofEpochSecond(token.getIssuedAtTime());
  }

  /** A sentence for the caller where it was the times; nothing where it was something else. */
  public static Optional<String> reason(Throwable refused) {
    for (Throwable t = refused; t != null; t = t.getCause()) {
      if (t instanceof FromTheFuture future) {
        return Optional.ofNullable(future.getMessage());
      }
      // found only after the signature was
      if (t instanceof InvalidJwtException invalid && invalid.hasExpired()) {
        return ended(invalid).map(end -> "The token ended at " + end + clock(Instant.now()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Instant> ended(InvalidJwtException expired) {
    try {
      NumericDate end = expired.getJwtContext().getJwtClaims().getExpirationTime();
      return Optional.ofNullable(end).map(NumericDate::getValue).map(Instant::ofEpochSecond);
    } catch (MalformedClaimException e) {
      return Optional.empty();
    }
  }

  private static String clock(Instant now) {
    return ", and the clock of this service says " + now.truncatedTo(ChronoUnit.SECONDS) + ".";
  }
}
