package org.bangfu.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script itself, in a checkout of one empty service that a stand-in for Maven builds. */
class ScriptTest {

  private static final Path ROOT = Path.of(System.getProperty("bangfu.root"));
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      echo "$*" >>calls
      mkdir -p .mvn/wrapper
      : >.mvn/wrapper/maven-wrapper.jar
      mkdir -p deploy/local/target/lib deploy/local/target/keycloak deploy/partner-page/target/page
      mkdir -p services/one/target/quarkus-app
      : >deploy/local/target/local.jar
      : >services/one/target/quarkus-app/quarkus-run.jar
      """;

  @TempDir Path checkout;
  private Path source;

  @BeforeEach
  void makeACheckout() throws IOException {
    Files.copy(ROOT.resolve("bangfu"), checkout.resolve("bangfu"));
    Files.writeString(checkout.resolve("mvnw"), MAVEN);
    for (String program : List.of("bangfu", "mvnw")) {
      Files.setPosixFilePermissions(
          checkout.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    source = checkout.resolve("services/one/src/main/resources/application.properties");
    Files.createDirectories(source.getParent());
    Files.writeString(source, "");
  }

  @Test
  void buildsACheckoutOnceWhereverTheDataAre() throws Exception {
    assertTrue(bangfu("one", "build").contains("built in"));
    assertTrue(bangfu("other", "build").contains("nothing has changed"));
    assertEquals(1, builds().size());

    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertTrue(bangfu("other", "build").contains("built in"));
    assertEquals(2, builds().size());
  }

  @Test
  void buildsWhatRunsForAStartAndEverythingForABuild() throws Exception {
    bangfu("one", "up");
    assertTrue(builds().getFirst().contains("-pl deploy/local,services/household-registry"));
    assertTrue(builds().getFirst().contains("-Dmaven.test.skip=true"));
    Files.delete(checkout.resolve("deploy/local/target/local.jar"));
    bangfu("one", "build");
    assertTrue(builds().getLast().contains(" install"));
    assertTrue(!builds().getLast().contains("-pl"));
  }

  @Test
  void saysWhereSomethingCannotBePreparedAndGoesOn() throws Exception {
    String first = bangfu("one", "build");
    assertTrue(first.contains("could not be prepared"), first);
  }

  private List<String> builds() throws IOException {
    return Files.readAllLines(checkout.resolve("calls"));
  }

  /** What the script says; the program that it hands over to is an empty file here. */
  private String bangfu(String home, String command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(checkout.resolve("bangfu").toString(), command)
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("BANGFU_HOME", checkout.resolve(home).toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
