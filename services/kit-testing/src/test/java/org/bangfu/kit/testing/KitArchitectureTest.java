package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"kit", "kit-payment", "kit-testing"})
  void filesAreNoLongerThanTheyMayBe(String module) {
    FileSizes.check(Path.of("..", module));
  }

  @Test
  void aFileThatIsTooLongIsNamed(@TempDir Path module) throws IOException {
    Path sources = Files.createDirectories(module.resolve("src/main/java"));
    Files.writeString(sources.resolve("Long.java"), "\n".repeat(201));
    AssertionError refused = assertThrows(AssertionError.class, () -> FileSizes.check(module));
    assertTrue(refused.getMessage().contains("Long.java has 201 lines"), refused::getMessage);
  }
}
