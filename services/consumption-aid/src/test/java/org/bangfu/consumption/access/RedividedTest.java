package org.bangfu.consumption.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.bangfu.consumption.Market;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.Redivided;
import org.junit.jupiter.api.Test;

/** An account whose token names a division that is no more acts in what is in its place. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RedividedTest {
  private static final String OLD = "411625104001";
  private static final String NEW = "411625105290";
  private static final Tokens MANAGER = Tokens.staff(Role.INFORMATION_MANAGER, OLD);
  private static final Tokens SIBLING = Tokens.staff(Role.INFORMATION_MANAGER, "411625104002");

  @Test
  void readsWhatIsAtTheNewCode() {
    String path = "/v1/producers/" + Market.producer(NEW);
    Calls.as(MANAGER).get(path).then().statusCode(404);
    Redivided.tell(OLD, NEW, "某新村");
    Redivided.reached(() -> Calls.as(MANAGER), path);
    Calls.as(SIBLING).get(path).then().statusCode(404);
  }
}
