package org.bangfu.kit.testing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every module of the house, those too that have no tests of their own. */
class FileSizesTest {
  static List<Path> modules() throws IOException {
    try (Stream<Path> services = Files.list(Repository.root().resolve("services"));
        Stream<Path> deploy = Files.list(Repository.root().resolve("deploy"))) {
      return Stream.concat(services, deploy)
          .filter(module -> Files.isDirectory(module.resolve("src/main/java")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void areNoLargerThanTheyMayBe(Path module) {
    FileSizes.check(module);
  }

  @Test
  void aFileThatIsTooLongIsNamed(@TempDir Path module) throws IOException {
    write(module, "Long.java", 201);
    assertNames(module, "Long.java has 201 lines");
  }

  @Test
  void aModuleOfWhichATenthIsLongIsNamed(@TempDir Path module) throws IOException {
    for (int file = 0; file < 19; file++) {
      write(module, "Short" + file + ".java", file < 17 ? 20 : 111);
    }
    write(module, "package-info.java", 8);
    assertNames(module, "a tenth of " + module.getFileName() + " has 111 lines or more");
  }

  private static void write(Path module, String file, int lines) throws IOException {
    Path sources = Files.createDirectories(module.resolve("src/main/java"));
    Files.writeString(sources.resolve(file), "\n".repeat(lines));
  }

  private static void assertNames(Path module, String fault) {
    AssertionError refused = assertThrows(AssertionError.class, () -> FileSizes.check(module));
    assertTrue(refused.getMessage().contains(fault), refused::getMessage);
  }
}
