package org.bangfu.local.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images of a program of two files, with the smallest Java. */
class ImagesTest {
  private static final ImageBuild BUILD =
      new ImageBuild("1.0", "abc", Instant.parse("2026-11-22T00:00:00Z"), "amd64");

  /** Where the Java is kept that is cut once for all of them. */
  @TempDir static Path kept;

  @TempDir Path folder;
  private Path base;
  private ServiceProgram program;

  @BeforeEach
  void buildAProgram() throws IOException {
    base = folder.resolve("base");
    Files.createDirectories(base.resolve("usr/lib"));
    Files.writeString(base.resolve("usr/lib/one"), "one");
    Files.createSymbolicLink(base.resolve("lib"), Path.of("usr/lib"));
    Path built = folder.resolve("built");
    Files.createDirectories(built.resolve("app"));
    Files.createDirectories(built.resolve("lib/main"));
    Path ours = Files.writeString(built.resolve("app/ours.jar"), folder.toString());
    Path theirs = Files.writeString(built.resolve("lib/main/org.other.theirs-1.jar"), "theirs");
    Path listed = Files.writeString(built.resolve("dependencies.txt"), "org.other:theirs::jar:1\n");
    program =
        new ServiceProgram(
            "reporting", List.of("-Da=b"), List.of(ours, theirs), "org.bangfu.Main", listed);
  }

  private Images.Made make(String to, Path on, @Nullable Recorder recorder) throws Exception {
    ImageFolder where = new ImageFolder(folder.resolve(to), kept);
    Images images =
        new Images(
            where,
            BUILD,
            new Images.Wish(
                on, CertificatesTest.given("authorities.pem"), false, "registry.example/x"),
            what -> {},
            List.of("java.base"));
    images.services(Map.of(SuiteService.REPORTING, program), recorder);
    return images.finish().getFirst();
  }

  private static Recorder saying(List<Set<String>> asked, String cache) {
    return (roots, recorded) -> {
      asked.add(recorded);
      try {
        // recordings keep the paths of jars, and a checkout's is nobody's business
        assertFalse(roots.startsWith(kept));
        Path root = roots.resolve("reporting");
        assertTrue(Files.isExecutable(root.resolve("opt/java/bin/java")));
        assertEquals(
            BUILD.created(),
            Files.getLastModifiedTime(root.resolve("opt/bangfu/app/ours.jar")).toInstant());
        Files.writeString(root.resolve(ServiceProgram.CACHE), cache);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    };
  }

  @Test
  void aRecordingIsKeptForAsLongAsItFits() throws Exception {
    List<Set<String>> asked = new ArrayList<>();
    Images.Made first = make("one", base, saying(asked, "a recording"));
    assertEquals(first.digest(), make("two", base, saying(asked, "another")).digest());
    assertEquals(List.of(Set.of("reporting")), asked);

    Files.writeString(program.classPath().getFirst(), "changed");
    make("three", base, saying(asked, "another"));
    assertEquals(2, asked.size());
  }

  @Test
  void aCacheIsNamedOnlyWhereItIs() throws Exception {
    String with = argumentsOf(make("one", base, saying(new ArrayList<>(), "a")));
    String without = argumentsOf(make("two", base, null));
    assertTrue(with.startsWith("-XX:AOTCache=/opt/bangfu/service.aot\n"), with);
    assertEquals(
        "-Da=b\n-cp\n/opt/bangfu/app/ours.jar:/opt/bangfu/lib/org.other.theirs-1.jar\norg.bangfu.Main\n",
        without);
  }

  @Test
  void anImageCanBeABase() throws Exception {
    Images.Made lower = make("one", base, null);
    Images.Made upper = make("two", lower.archive(), null);
    // one layer more for each of Java, libraries and application
    assertEquals(7, layersOf(upper));
    assertEquals(4, layersOf(lower));
  }

  @Test
  void whatIsNoBaseIsRefusedInASentence() throws IOException {
    Path nothing = folder.resolve("nothing.tar");
    assertTrue(refusal(nothing).endsWith("nothing.tar."));
    Files.writeString(nothing, "no tar");
    assertTrue(refusal(nothing).startsWith("The"), refusal(nothing));
  }

  private String refusal(Path given) {
    return assertThrows(SuiteException.class, () -> make("one", given, null)).getMessage();
  }

  @Test
  void namesGoIntoTheParametersAndNothingElseChanges() throws IOException {
    Path example = folder.resolve("example");
    Path parameters = folder.resolve("parameters");
    Files.write(example, List.of("# images", "REPORTING_IMAGE=", "GATEWAY="));
    ImageNames names =
        ImageNames.of(
            List.of(new Images.Made("reporting", example, "sha256:1", 1)), "registry.example/x");
    names.putInto(parameters, example);
    assertEquals(
        List.of("# images", "REPORTING_IMAGE=registry.example/x/reporting@sha256:1", "GATEWAY="),
        Files.readAllLines(parameters));
    Files.write(parameters, List.of("GATEWAY=a/b", "REPORTING_IMAGE=before"));
    names.putInto(parameters, example);
    assertEquals(
        List.of("GATEWAY=a/b", "REPORTING_IMAGE=registry.example/x/reporting@sha256:1"),
        Files.readAllLines(parameters));
  }

  @Test
  void anArchiveIsFoundByTheNameThatItIsPushedUnder() throws Exception {
    Images.Made image = make("one", base, null);
    assertEquals(
        "registry.example/x/reporting:1.0",
        json(image, "index.json")
            .at("/manifests/0/annotations")
            .path("io.containerd.image.name")
            .asText());
    assertEquals(
        Map.of("REPORTING_IMAGE", "localhost/bangfu/reporting:1.0"),
        ImageNames.loaded(List.of(image), "1.0").byKey());
  }

  @Test
  void aNameThatParametersDoNotHaveYetComesLast() throws IOException {
    Path parameters = folder.resolve("parameters");
    Files.write(parameters, List.of("GATEWAY=a/b"));
    ImageNames names =
        ImageNames.of(
            List.of(new Images.Made("keycloak", parameters, "sha256:1", 1)), "registry.example/x");
    names.putInto(parameters, parameters);
    assertEquals(
        List.of("GATEWAY=a/b", "KEYCLOAK_IMAGE=registry.example/x/keycloak@sha256:1"),
        Files.readAllLines(parameters));
  }

  @Test
  void aRegistryHasANameThatImagesCanHave() {
    for (String name : List.of("registry.example", "registry.example:5000/one/two_three", "a/b")) {
      assertEquals(name, ImageNames.checked(name));
    }
    for (String name :
        List.of("", "https://registry.example", "registry.example/", "registry.example/Bangfu")) {
      assertTrue(
          assertThrows(SuiteException.class, () -> ImageNames.checked(name))
              .getMessage()
              .contains("is no name for images"));
    }
  }

  /** On the command line it would win over every variable of an installation. */
  @Test
  void theHeapOfKeycloakIsAVariable() throws IOException {
    Path jar = Files.writeString(folder.resolve("keycloak.jar"), "it");
    Keycloak keycloak =
        new Keycloak(folder, "26", List.of("-Xmx1g"), List.of("-Xss1m"), List.of(jar), "Main");
    assertTrue(
        String.valueOf(ImageConfig.ofKeycloak(keycloak.heap()).settings().get("Env"))
            .contains("JAVA_TOOL_OPTIONS=-Xmx1g"));
    assertEquals(
        new Entry.Text(
            "-Xss1m\n-Dkc.home.dir=/opt/keycloak\n-cp\n/opt/keycloak/keycloak.jar\nMain\n"),
        keycloak.tree().entries().get(Keycloak.ARGUMENTS));
  }

  @Test
  void otherSystemsAreToldWhy() {
    assertEquals("arm64", ImageBuild.architecture("Linux", "aarch64"));
    assertTrue(
        assertThrows(SuiteException.class, () -> ImageBuild.architecture("Mac OS X", "aarch64"))
            .getMessage()
            .contains("make them on Linux"));
  }

  private static int layersOf(Images.Made image) throws IOException {
    return json(image, "manifest.json").path(0).path("Layers").size();
  }

  private static JsonNode json(Images.Made image, String part) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(Files.newInputStream(image.archive()))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().equals(part)) {
          return new ObjectMapper().readTree(tar.readAllBytes());
        }
      }
    }
    throw new AssertionError("no " + part);
  }

  /** Of the layer that is ours: the last one, or the last before the cache. */
  private static String argumentsOf(Images.Made image) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(Files.newInputStream(image.archive()))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String found = entry.getName().startsWith("blobs/") ? arguments(tar.readAllBytes()) : null;
        if (found != null) {
          return found;
        }
      }
    }
    throw new AssertionError("no layer has the arguments");
  }

  private static @Nullable String arguments(byte[] blob) throws IOException {
    if (blob.length < 2 || blob[0] != 0x1f) {
      return null; // no layer
    }
    try (TarArchiveInputStream layer =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(blob)))) {
      for (TarArchiveEntry file = layer.getNextEntry(); file != null; file = layer.getNextEntry()) {
        if (file.getName().equals(ServiceProgram.ARGUMENTS)) {
          return new String(layer.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    return null;
  }
}
