package org.bangfu.needs.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.DatabaseRights;
import org.junit.jupiter.api.Test;

/** What the application and everybody may do in the database. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RightsTest {
  @Test
  void theOwnersFunctionsAreForTheApplicationAlone() {
    assertEquals(List.of(), DatabaseRights.ownersFunctionsOfOthers());
  }

  @Test
  void whatWasToldAndMigratedStaysAsItIs() {
    assertEquals(List.of(), DatabaseRights.changesOfWhatIsWrittenOnce("helper_pair_decision"));
  }
}
