package org.bangfu.consumption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
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
  @Inject Instance<ProblemCatalogue> problems;
  @Inject ExportedLists lists;

  @Test
  void theApiIsWhatIsPublished() {
    OpenApiContract.check("consumption-aid");
  }

  @Test
  void everyCallRunsOnAVirtualThread() {
    VirtualThreads.check();
  }

  @Test
  void whoMayCallIsWhatTheTableSays() {
    RolesContract.check("consumption-aid");
  }

  @Test
  void everyTableHasItsPolicies() {
    RowSecurity.check(Set.of());
  }

  @Test
  void theListsThatGoOutAreThoseOfTheContract() {
    assertEquals(Exporting.published(), lists.names());
  }

  @Test
  void everyProblemIsPublished() {
    problems.forEach(ProblemContract::check);
  }

  @Test
  void theCodeKeepsTheRulesOfTheHouse() {
    ArchitectureRules.check("org.bangfu.consumption");
  }

  @Test
  void whatAlertsAskForIsThere() {
    AlertContract.check("consumption-aid");
  }
}
