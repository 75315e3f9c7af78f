package org.bangfu.kit.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as the issuer of an installation makes them.
 *
 * @param account the subject
 * @param divisions codes; empty for those who are no staff
 * @param person the record that the account stands for; null for none
 */
public record Tokens(
    UUID account, String client, Set<String> roles, List<String> divisions, @Nullable UUID person) {

  /** An officer who may do everything everywhere: for tests whose subject is not who may. */
  public static final Tokens ANYBODY =
      new Tokens(
          UUID.fromString("00000000-0000-4000-8000-000000000001"),
          "local",
          Set.of(Role.COUNTY_OFFICER, Role.PARTNER, Role.ANALYST, Role.ADMINISTRATOR),
          List.of("CN"),
          null);

  /** Staff, an analyst, an auditor or an administrator of some divisions. */
  public static Tokens staff(String role, String... divisions) {
    return new Tokens(
        UUID.nameUUIDFromBytes((role + String.join(",", divisions)).getBytes()),
        "local",
        Set.of(role),
        List.of(divisions),
        null);
  }

  /** An officer of the nation whom no other test knows. */
  public static Tokens officer() {
    return new Tokens(UUID.randomUUID(), "local", Set.of(Role.COUNTY_OFFICER), List.of("CN"), null);
  }

  /** Somebody who acts for its own record. */
  public static Tokens person(String role, UUID person) {
    return new Tokens(
        UUID.nameUUIDFromBytes((role + person).getBytes()),
        "local",
        Set.of(role),
        List.of(),
        person);
  }

  public Tokens atClient(String other) {
    return new Tokens(account, other, roles, divisions, person);
  }

  /** The same account after it was moved to other divisions. */
  public Tokens movedTo(String... others) {
    return new Tokens(account, client, roles, List.of(others), person);
  }

  public Tokens standingFor(UUID record) {
    return new Tokens(account, client, roles, divisions, record);
  }

  /** The token as it goes into a header after {@code Bearer}. */
  public String signed() {
    return sign(claims());
  }

  /** The claims, for a test that wants one of them wrong. */
  public JwtClaimsBuilder claims() {
    JwtClaimsBuilder claims =
        Jwt.issuer(System.getProperty(TestIssuer.ISSUER))
            .subject(account.toString())
            .audience("bangfu")
            .claim("azp", client)
            .claim("roles", new ArrayList<>(roles))
            .expiresIn(Duration.ofHours(2));
    if (!divisions.isEmpty()) {
      claims.claim("divisions", divisions);
    }
    if (person != null) {
      claims.claim("person", person.toString());
    }
    return claims;
  }

  /** Signs claims with the issuer's key. */
  public static String sign(JwtClaimsBuilder claims) {
    return claims.jws().keyId(TestIssuer.KEY_ID).sign(issuersKey());
  }

  private static PrivateKey issuersKey() {
    try {
      byte[] key = Base64.getDecoder().decode(System.getProperty(TestIssuer.PRIVATE_KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
