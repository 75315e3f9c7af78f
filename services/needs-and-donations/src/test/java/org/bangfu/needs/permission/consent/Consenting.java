package org.bangfu.needs.permission.consent;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
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

  /**
   * @param more fields of the request, each with a comma after it; whom to tell is everybody, if
   *     they do not say, and for a website itself
   */
  public static ValidatableResponse give(Tokens caller, UUID household, String more) {
    return send(
        caller,
        """
        {"subjectKind": "HOUSEHOLD", "householdId": "%s", "noticeVersion": "2026-1", "legalBasis": "CONSENT",
         %s "givenBy": "SELF"}
        """
            .formatted(
                household,
                more.contains("recipients")
                    ? more
                    : more + "\"recipients\": [\"%s\"],".formatted(recipient(caller))));
  }

  private static String recipient(Tokens caller) {
    return caller.roles().equals(Set.of(Role.PARTNER)) ? caller.client() : "*";
  }

  /** Says that it is as a website has told. */
  public static ValidatableResponse confirm(Tokens caller, UUID consent, String day) {
    return Calls.as(caller)
        .body("{\"occurredOn\": \"%s\"}".formatted(day))
        .post("/v1/consents/{id}/confirmation", consent)
        .then();
  }

  static ValidatableResponse send(Tokens caller, String body) {
    return Calls.as(caller).body(body).post("/v1/consents").then();
  }

  static ValidatableResponse withdraw(Tokens caller, UUID consent, String day) {
    return Calls.as(caller)
        .body("{\"occurredOn\": \"%s\"}".formatted(day))
        .post("/v1/consents/{id}/withdrawal", consent)
        .then();
  }

  static String on(String day) {
    return "\"givenOn\": \"%s\",".formatted(day);
  }
}
