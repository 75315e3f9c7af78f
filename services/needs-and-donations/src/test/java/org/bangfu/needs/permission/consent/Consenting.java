package org.bangfu.needs.permission.consent;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;

/** What tests of consents say to the service. */
public final class Consenting {
  public static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  public static final Tokens NEWS = partner("partner-news");
  public static final Tokens VOLUNTEERS = partner("partner-volunteers");
  static final String PROBLEM = "https://bangfu.org/problems/";

  private Consenting() {}

  public static Tokens partner(String client) {
    return new Tokens(
        UUID.nameUUIDFromBytes(client.getBytes()), client, Set.of(Role.PARTNER), List.of(), null);
  }

  public static Tokens itself(UUID household) {
    return Tokens.person(Role.HOUSEHOLD, household);
  }

  public static ValidatableResponse give(Tokens caller, UUID household) {
    return give(caller, household, Body.empty());
  }

  /**
   * @param more fields of the request; whom to tell is everybody, if they do not say, and for a
   *     website itself
   */
  public static ValidatableResponse give(Tokens caller, UUID household, Body more) {
    return send(
        caller,
        Body.of("subjectKind", "HOUSEHOLD")
            .with("householdId", household)
            .with("noticeVersion", "2026-1")
            .with("legalBasis", "CONSENT")
            .with("givenBy", "SELF")
            .with("recipients", List.of(recipient(caller)))
            .with(more));
  }

  private static String recipient(Tokens caller) {
    return caller.roles().equals(Set.of(Role.PARTNER)) ? caller.client() : "*";
  }

  /** Says that it is as a website has told. */
  public static ValidatableResponse confirm(Tokens caller, UUID consent, String day) {
    return Calls.as(caller)
        .body(Body.of("occurredOn", day))
        .post("/v1/consents/{id}/confirmation", consent)
        .then();
  }

  static ValidatableResponse send(Tokens caller, Body body) {
    return Calls.as(caller).body(body).post("/v1/consents").then();
  }

  static ValidatableResponse withdraw(Tokens caller, UUID consent, String day) {
    return Calls.as(caller)
        .body(Body.of("occurredOn", day))
        .post("/v1/consents/{id}/withdrawal", consent)
        .then();
  }

  static Body on(String day) {
    return Body.of("givenOn", day);
  }
}
