package org.bangfu.contract.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done by hand to contracts that were kept. */
class KeptFilesTest {
  // of "a\n"
  private static final String SUM =
      "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7";

  @TempDir Path release;

  @Test
  void findsWhatWasChangedAddedAndTakenAway() throws IOException {
    Files.createDirectories(release.resolve("openapi"));
    Files.writeString(
        release.resolve(KeptFiles.SUMS),
        SUM + "  openapi/a.yaml\n" + SUM + "  openapi/b.yaml\n" + SUM + "  problems.md\n");
    for (String file : List.of("openapi/a.yaml", "openapi/b.yaml", "problems.md")) {
      Files.writeString(release.resolve(file), "a\n");
    }
    assertEquals(List.of(), KeptFiles.faults(release));
    Files.writeString(release.resolve("openapi/b.yaml"), "b\n");
    Files.writeString(release.resolve("openapi/c.yaml"), "a\n");
    Files.delete(release.resolve("problems.md"));
    assertEquals(
        List.of(
            "openapi/b.yaml was changed after it was kept",
            "problems.md is gone",
            "openapi/c.yaml was not kept with the others"),
        KeptFiles.faults(release));
  }
}
