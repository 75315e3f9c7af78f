package org.bangfu.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Prometheus itself says of the alerts, where its promtool is. */
class PromtoolTest {
  private final Optional<Path> promtool = found();

  @BeforeEach
  void isThere() {
    assumeTrue(
        promtool.isPresent(),
        "alerts are tried where promtool is (Debian's package prometheus): put it on the path, or"
            + " name it by BANGFU_PROMTOOL");
  }

  @Test
  void theyAreWellFormed() throws Exception {
    assertWell("check", "rules", Alerts.RULES.toString());
  }

  @Test
  void theyComeAndGoAsTheirTestsSay() throws Exception {
    assertWell("test", "rules", Alerts.TESTS.toString());
  }

  private void assertWell(String... arguments) throws Exception {
    List<String> line =
        Stream.concat(promtool.stream().map(Path::toString), Arrays.stream(arguments)).toList();
    Process run =
        new ProcessBuilder(line)
            .directory(Alerts.RULES.getParent().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, run.waitFor(), said);
  }

  private static Optional<Path> found() {
    String named = System.getenv("BANGFU_PROMTOOL");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "promtool"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
