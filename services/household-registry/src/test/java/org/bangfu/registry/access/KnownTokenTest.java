package org.bangfu.registry.access;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** A token that was found good is not looked at again for a while; what it says still counts. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class KnownTokenTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  @Inject FoundTokens found;

  /** Who it is is found behind the signature. */
  @Test
  void aKnownTokenIsNotLookedAtAgain() {
    Tokens officer = Tokens.officer();
    String token = officer.signed();
    for (int call = 0; call < 3; call++) {
      assertThat(list(token).statusCode(), equalTo(200));
    }
    assertThat(found.times(officer.account()), equalTo(1));
  }

  @Test
  void aKnownTokenEndsWhenItSays() {
    // whatever a first call costs is not this token's time
    assertThat(list(OFFICER.signed()).statusCode(), equalTo(200));
    String token =
        Tokens.sign(OFFICER.claims().expiresAt(Instant.now().plus(Duration.ofSeconds(12))));

    assertThat(list(token).statusCode(), equalTo(200));
    assertThat(list(token).statusCode(), equalTo(200));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(list(token).statusCode(), equalTo(401)));
    assertThat(list(token).path("detail"), containsString("The token ended at"));
  }

  @Test
  void anotherTokenWithTheSameClaimsIsLookedAt() {
    String token = OFFICER.signed();
    int signature = token.lastIndexOf('.') + 1;
    // another first character of the signature, which is all there is of it that differs
    char other = token.charAt(signature) == 'A' ? 'B' : 'A';
    String forged = token.substring(0, signature) + other + token.substring(signature + 1);

    assertThat(list(token).statusCode(), equalTo(200));
    assertThat(list(forged).statusCode(), equalTo(401));
    assertThat(list(token).statusCode(), equalTo(200));
  }

  @Test
  void twoAccountsKeepTheirOwnScopes() {
    UUID household = HouseholdFixtures.register(HouseholdFixtures.household());
    String own = OFFICER.signed();
    String other = Tokens.staff(Role.COUNTY_OFFICER, "450923").signed();
    for (int call = 0; call < 3; call++) {
      assertThat(read(own, household), equalTo(200));
      assertThat(read(other, household), equalTo(404));
    }
  }

  private static int read(String token, UUID household) {
    return Calls.withToken(token).get("/v1/households/" + household).statusCode();
  }

  private static Response list(String token) {
    return Calls.withToken(token).get("/v1/households?limit=1");
  }
}
