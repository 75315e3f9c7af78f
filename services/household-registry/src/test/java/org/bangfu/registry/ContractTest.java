package org.bangfu.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.bangfu.kit.export.ExportedLists;
import org.bangfu.kit.problem.ProblemCatalogue;
import org.bangfu.kit.testing.AlertContract;
import org.bangfu.kit.testing.ArchitectureRules;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.OpenApiContract;
import org.bangfu.kit.testing.ProblemContract;
import org.bangfu.kit.testing.RolesContract;
import org.bangfu.kit.testing.RowSecurity;
import org.bangfu.kit.testing.VirtualThreads;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ContractTest {
  @Inject ProblemCatalogue problems;
  @Inject ExportedLists lists;

  @Test
  void theApiIsWhatIsPublished() {
    OpenApiContract.check("household-registry");
  }

  @Test
  void everyCallRunsOnAVirtualThread() {
    VirtualThreads.check("LookedAtResource.readWithoutBlocking");
  }

  @Test
  void whoMayCallIsWhatTheTableSays() {
    RolesContract.check("household-registry");
  }

  @Test
  void everyTableHasItsPolicies() {
    RowSecurity.check(
        Set.of("roster_row", "roster_place", "roster_household", "division_release_row"));
  }

  @Test
  void theListsThatGoOutAreThoseOfTheContract() {
    assertEquals(Exporting.published(), lists.names());
  }

  @Test
  void everyProblemIsPublished() {
    ProblemContract.check(problems);
  }

  @Test
  void theCodeKeepsTheRulesOfTheHouse() {
    ArchitectureRules.check("org.bangfu.registry");
  }

  @Test
  void whatAlertsAskForIsThere() {
    AlertContract.check("household-registry");
  }
}
