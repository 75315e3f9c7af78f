package org.bangfu.kit.guard.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a token says of the account that calls, read once a token and not once a question.
 *
 * @param subject its id with its issuer; null if the token names none
 * @param role the first that it has of those that are known; {@code account} if it has none
 * @param roles all that it has, sorted and separated by commas
 * @param client the client that it calls by
 * @param person the record that it stands for; null if its token names none and its subject is no
 *     UUID
 * @param scope the divisions of its token, or, where that names none, what is its own
 */
record Account(
    @Nullable String subject,
    String role,
    String roles,
    String client,
    @Nullable UUID person,
    DivisionScope scope) {
  private static final String CLIENT_CLAIM = "azp";
  private static final String DIVISIONS_CLAIM = "divisions";
  private static final String PERSON_CLAIM = "person";

  static Account of(SecurityIdentity identity, JsonWebToken token) {
    String named = token.getClaim(CLIENT_CLAIM);
    String client = named == null ? "unnamed" : named;
    UUID person = person(token);
    return new Account(
        token.getSubject(),
        Role.ALL.stream().filter(identity::hasRole).findFirst().orElse("account"),
        String.join(",", new TreeSet<>(identity.getRoles())),
        client,
        person,
        scope(identity, token, client, person));
  }

  private static @Nullable UUID person(JsonWebToken token) {
    String person = token.getClaim(PERSON_CLAIM);
    try {
      return UUID.fromString(person == null ? token.getSubject() : person);
    } catch (IllegalArgumentException | NullPointerException e) {
      return null;
    }
  }

  private static DivisionScope scope(
      SecurityIdentity identity, JsonWebToken token, String client, @Nullable UUID person) {
    Object claim = token.getClaim(DIVISIONS_CLAIM);
    if (claim != null) {
      return DivisionScope.of(divisions(claim));
    }
    if (identity.hasRole(Role.PARTNER)) {
      return DivisionScope.ofPartner(client);
    }
    return person == null ? DivisionScope.nothing() : DivisionScope.ofPerson(person);
  }

  private static List<DivisionCode> divisions(Object claim) {
    // a claim that is no list of codes gives nothing rather than something
    return claim instanceof Collection<?> codes
        ? codes.stream()
            .map(code -> code instanceof JsonString text ? text.getString() : String.valueOf(code))
            .filter(DivisionCode::isWellFormed)
            .map(DivisionCode::new)
            .distinct()
            .toList()
        : List.of();
  }
}
