package org.bangfu.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/**
 * The kit's own house: value, problem, page, guard, record, wire, door, of which each knows only
 * those before it.
 */
class KitArchitectureTest {
  private static final String KIT = "org.bangfu.kit";

  @Test
  void wingsAndRoomsOfTheKitFormNoCircle() {
    JavaClasses kit =
        new ClassFileImporter()
            .importPackages(KIT)
            .that(JavaClass.Predicates.resideOutsideOfPackage(KIT + ".testing.."));
    ArchitectureRules.noCircles(kit, KIT);
  }
}
