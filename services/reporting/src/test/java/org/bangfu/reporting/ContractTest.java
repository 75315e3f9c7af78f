package org.bangfu.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.bangfu.kit.testing.AlertContract;
import org.bangfu.kit.testing.ArchitectureRules;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.OpenApiContract;
import org.bangfu.kit.testing.ProblemContract;
import org.bangfu.kit.testing.RolesContract;
import org.bangfu.kit.testing.RowSecurity;
import org.bangfu.kit.testing.VirtualThreads;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ContractTest {

  @Test
  void theApiIsTheOneThatIsPublished() {
    OpenApiContract.check("reporting");
  }

  @Test
  void everyCallRunsOnAVirtualThread() {
    VirtualThreads.check();
  }

  @Test
  void everyProblemIsCatalogued() {
    ProblemContract.check(List::of);
  }

  @Test
  void theFeaturesKnowTheirPlaces() {
    ArchitectureRules.check("org.bangfu.reporting");
  }

  @Test
  void whoMayCallIsWhatTheTableSays() {
    RolesContract.check("reporting");
  }

  @Test
  void everyTableHasItsPolicies() {
    RowSecurity.check(Set.of());
  }

  @Test
  void whatAlertsAskForIsThere() {
    AlertContract.check("reporting");
  }
}
