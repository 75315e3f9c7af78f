package org.bangfu.reporting.access;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.Redivided;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;

/**
 * An account whose token names a division that is no more reads the figures of what is in its
 * place.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RedividedTest {
  private static final String OLD = "520403105201";
  private static final String NEW = "520403105290";
  private static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, OLD);
  private static final String PATH = "/v1/indicators/households.registered?division=" + NEW;

  @Test
  void readsWhatIsAtTheNewCode() {
    new EventFixtures().household(NEW, "2020-07-02").counted();
    Calls.as(MANAGER).get(PATH).then().statusCode(404);
    Redivided.tell(OLD, NEW, "马场新村");
    Redivided.reached(() -> Calls.as(MANAGER), PATH);
    Calls.as(MANAGER).get(PATH).then().body("value", is(1));
    Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, "520403105202"))
        .get(PATH)
        .then()
        .statusCode(404);
  }
}
