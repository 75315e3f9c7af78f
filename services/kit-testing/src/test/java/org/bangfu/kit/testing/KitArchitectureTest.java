package org.bangfu.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The kit's own house: value, problem, page, guard, record, export, wire, door, of which each knows
 * only those before it.
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

  @Test
  void whatTestsTheKitFormsNoCircle() {
    String testing = KIT + ".testing";
    ArchitectureRules.noCircles(
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(testing),
        testing);
  }

  /** What the kit has of a service's kind keeps a service's rules. */
  @Test
  void listsThatGoOutKeepTheRulesOfAFeature() {
    String export = KIT + ".export";
    JavaClasses classes = new ClassFileImporter().importPackages(export);
    AdapterRules.check(classes, export);
    LooksRule.check(classes);
  }

  /** Doors, and what stands at them, speak HTTP; what a domain uses and what listens does not. */
  @Test
  void httpIsAtTheDoors() {
    noClasses()
        .that()
        .resideInAnyPackage(KIT + ".value..", KIT + ".problem..", KIT + ".wire..")
        .and()
        .haveSimpleNameNotEndingWith("Resource")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .check(new ClassFileImporter().importPackages(KIT));
  }
}
