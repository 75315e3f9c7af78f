package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class AdapterRulesTest {
  private static final String HOUSES = "org.bangfu.kit.testing.houses";

  @Test
  void namesAnAdapterThatReachesAnothersAndNotItsViews() {
    String fault = refusal(() -> AdapterRules.check(of("first", "second"), HOUSES));
    assertTrue(fault.contains("FirstResource.answers"), fault);
    assertFalse(fault.contains("FirstResource.view"), fault);
  }

  @Test
  void namesAFeatureThatKnowsOfHttpAndNotItsParameters() {
    String fault = refusal(() -> AdapterRules.check(of("third"), HOUSES));
    assertTrue(fault.contains("Third.tag"), fault);
    assertTrue(fault.contains("violated (1 times)"), fault);
  }

  @Test
  void findsACircleThroughTheRoot() {
    JavaClasses all = new ClassFileImporter().importPackages(HOUSES);
    String fault = refusal(() -> ArchitectureRules.noCircles(all, HOUSES));
    assertTrue(fault.contains("Cycle detected"), fault);
  }

  private static JavaClasses of(String... rooms) {
    String[] packages = new String[rooms.length];
    for (int room = 0; room < rooms.length; room++) {
      packages[room] = HOUSES + "." + rooms[room];
    }
    return new ClassFileImporter().importPackages(packages);
  }

  private static String refusal(Executable check) {
    return assertThrows(AssertionError.class, check).getMessage();
  }
}
