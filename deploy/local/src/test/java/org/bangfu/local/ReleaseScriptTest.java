package org.bangfu.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of a small checkout, which a stand-in for Maven tests and builds. */
class ReleaseScriptTest {
  private static final Path ROOT = Path.of(System.getProperty("bangfu.root"));
  private static final List<String> SERVICES =
      List.of("household-registry", "needs-and-donations", "consumption-aid", "reporting");
  private static final String POM =
      "<project>\n<artifactId>bangfu</artifactId>\n<version>0.1.0-SNAPSHOT</version>\n"
          + "<artifactId>other</artifactId>\n<version>0.1.0</version>\n</project>\n";
  private static final String MAVEN =
      """
      #!/usr/bin/env bash
      [[ -f fails && $* == *verify* ]] && exit 1
      [[ -f moves-on && $* == *verify* ]] && git -C "$(<moves-on)" commit -q --allow-empty -m Meanwhile
      for service in household-registry needs-and-donations consumption-aid reporting; do
        mkdir -p services/$service/target/quarkus-app && echo jar >services/$service/target/quarkus-app/run.jar
      done
      mkdir -p target deploy/partner-clients/target/generated-typescript
      [[ $(<pom.xml) =~ version\\>([0-9.]+)\\< ]] && : >deploy/partner-clients/target/partner-clients-${BASH_REMATCH[1]}.jar
      echo '{}' >target/bom.json
      """;

  @TempDir Path checkout;

  @BeforeEach
  void makeACheckout() throws Exception {
    for (String file : List.of("bangfu", "deploy/release/release.sh", "LICENSE", "NOTICE")) {
      write(file, Files.readString(ROOT.resolve(file)));
    }
    write("mvnw", MAVEN);
    for (String program : List.of("bangfu", "mvnw")) {
      Files.setPosixFilePermissions(
          checkout.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    write("pom.xml", POM);
    write(".gitignore", ".bangfu\ntarget\n");
    write("CHANGELOG.md", "# Releases\n\n## 0.1.0 (not released yet)\nThe first one.\n");
    write("api-specs/CHANGELOG.md", "# Contracts\n\n## Before the first release\n\n- All.\n");
    write("api-specs/problems.md", "# Problems\n");
    write("api-specs/agreed-breaks.yaml", "# Agreed.\n- reason: it was a fault\n");
    write("api-specs/events/asyncapi.yaml", "info:\n  version: 0.1.0\nchannels: {}\n");
    write("api-specs/events/reporting/none.v1.schema.json", "{}\n");
    for (String service : SERVICES) {
      write("api-specs/openapi/" + service + ".yaml", "info:\n  title: It\n  version: 0.1.0\n");
    }
    write(
        "services/kit/src/main/resources/META-INF/microprofile-config.properties",
        "mp.openapi.extensions.smallrye.info.version=0.1.0\n");
    write(
        "deploy/local/src/main/java/org/bangfu/local/cli/BangfuCommand.java",
        "version = \"bangfu 0.1.0\",\n");
    run("git", "init", "-q", "-b", "main");
    run("git", "config", "user.name", "Somebody");
    run("git", "config", "user.email", "somebody@example.org");
    commit();
  }

  @Test
  void makesFilesATagAndTheNextVersion() throws Exception {
    String said = run("./bangfu", "release", "0.1.0");
    assertTrue(said.contains("0.1.0 is tagged here as v0.1.0, and nothing was pushed"), said);

    assertEquals("v0.1.0", run("git", "tag").strip());
    assertTrue(run("git", "show", "v0.1.0:pom.xml").contains("<version>0.1.0</version>"));
    assertTrue(run("git", "show", "v0.1.0:CHANGELOG.md").matches("(?s).*## 0.1.0 \\(\\d.*"));
    assertEquals(
        "# Agreed.\n- reason: it was a fault\n",
        run("git", "show", "v0.1.0:api-specs/released/0.1.0/agreed-breaks.yaml"));
    assertEquals("# Agreed.\n[]\n", read("api-specs/agreed-breaks.yaml"));
    assertTrue(read("pom.xml").contains("<version>0.2.0-SNAPSHOT</version>"));
    assertTrue(read("pom.xml").contains("<version>0.1.0</version>"), "another's stays");
    assertTrue(read("CHANGELOG.md").contains("## 0.2.0 (not released yet)\n\n## 0.1.0 ("));
    assertTrue(read("api-specs/CHANGELOG.md").contains("## Since the last release\n\n## 0.1.0 ("));
    assertTrue(read("api-specs/openapi/reporting.yaml").contains("version: 0.2.0"));
    assertTrue(read("api-specs/released/0.1.0/openapi/reporting.yaml").contains("version: 0.1.0"));

    // with the breaks that were agreed on until then
    assertTrue(sumsOfTheKept("0.1.0").contains("  agreed-breaks.yaml\n"));

    Path files = checkout.resolve(".bangfu/release/0.1.0/files");
    try (Stream<Path> made = Files.list(files)) {
      List<String> names =
          new ArrayList<>(made.map(file -> file.getFileName().toString()).toList());
      assertEquals(10, names.size(), names::toString);
      assertTrue(names.contains("bangfu-0.1.0-src.tar.gz"), names::toString);
    }
    String contracts = execute(files, "tar", "-tzf", "bangfu-contracts-0.1.0.tar.gz");
    assertTrue(contracts.contains("bangfu-contracts-0.1.0/NOTICE\n"), contracts);
    assertTrue(
        execute(files, "sha256sum", "--check", "--quiet", "SHA256SUMS").isEmpty(),
        "each checksum is the file's");
    assertEquals("", run("git", "status", "--porcelain"));

    // the contracts of a release are kept by it and by nothing else
    assertTrue(run("./bangfu", "contracts", "--keep").contains("was released"));
    assertTrue(run("./bangfu", "release", "0.1.0").contains("0.1.0 was released"));
  }

  @Test
  void refusesAnUncleanTree() throws Exception {
    write("left.txt", "over\n");
    assertTrue(run("./bangfu", "release", "0.1.0").contains("the tree is not clean"));
    assertEquals("", run("git", "tag"));
  }

  @Test
  void refusesAnOptionThatItDoesNotKnow() throws Exception {
    String said = run("./bangfu", "release", "0.1.0", "--rehearsal");
    assertTrue(said.contains("--rehearsal is no option"), said);
    assertEquals("", run("git", "tag"));
  }

  @Test
  void asksForAnIdentityBeforeAnythingElse() throws Exception {
    run("git", "config", "user.email", "");
    String said = run("./bangfu", "release", "0.1.0");
    assertTrue(said.contains("git knows no user.email"), said);
    assertFalse(Files.exists(checkout.resolve(".bangfu/release")));
  }

  @Test
  void releasesNothingThatFailsItsChecks() throws Exception {
    write("fails", "");
    commit();
    String before = run("git", "rev-parse", "HEAD");
    assertTrue(run("./bangfu", "release", "0.1.0").contains("the checks failed"));
    assertEquals("", run("git", "tag"));
    assertEquals(before, run("git", "rev-parse", "HEAD"));
  }

  @Test
  void tagsNothingWhereTheBranchHasMovedOn() throws Exception {
    write("moves-on", checkout.toString());
    commit();
    String said = run("./bangfu", "release", "0.1.0");
    assertTrue(said.contains("the branch here has moved on"), said);
    assertEquals("", run("git", "tag"));
    assertEquals("Meanwhile", run("git", "log", "-1", "--format=%s").strip());
  }

  @Test
  void rehearsesWithoutATag() throws Exception {
    String said = run("./bangfu", "release", "0.1.0", "--rehearse");
    assertTrue(said.contains("rehearsed"), said);
    assertEquals("", run("git", "tag"));
    assertTrue(read("pom.xml").contains("0.1.0-SNAPSHOT"));
    assertFalse(Files.exists(checkout.resolve("api-specs/released")));
  }

  @Test
  void keepsNoContractsByHandAfterARelease() throws Exception {
    run("git", "tag", "v0.0.9");
    assertTrue(run("./bangfu", "contracts", "--keep").contains("there was a release"));
    assertFalse(Files.exists(checkout.resolve("api-specs/released")));
  }

  @Test
  void keepsContractsWithTheirSums() throws Exception {
    assertTrue(run("./bangfu", "contracts", "--keep").contains("are kept as those of 0.1.0"));
    String sums = sumsOfTheKept("0.1.0");
    assertEquals(7, sums.lines().count(), sums);
    assertTrue(sums.contains("  events/reporting/none.v1.schema.json\n"), sums);
  }

  private String sumsOfTheKept(String version) throws Exception {
    Path kept = checkout.resolve("api-specs/released").resolve(version);
    assertEquals("", execute(kept, "sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"));
    return Files.readString(kept.resolve("SHA256SUMS"));
  }

  private void commit() throws Exception {
    run("git", "add", "-A");
    run("git", "commit", "-q", "-m", "As it is");
  }

  private String run(String... command) throws Exception {
    return execute(checkout, command);
  }

  private static String execute(Path folder, String... command) throws Exception {
    ProcessBuilder process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    process.environment().remove("BANGFU_HOME");
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process running = process.start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    running.waitFor();
    return said;
  }

  private String read(String file) throws IOException {
    return Files.readString(checkout.resolve(file));
  }

  private void write(String file, String text) throws IOException {
    Path path = checkout.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
