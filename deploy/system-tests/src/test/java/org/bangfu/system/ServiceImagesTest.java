package org.bangfu.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An image of a service as the command makes it: what is in it, and that it is the same again. It
 * stands on a folder of one file and has no cache, so that no network is needed and nothing is run.
 */
class ServiceImagesTest {
  private static final String SERVICE = "consumption-aid";
  private static final int WRITABLE_BY_OTHERS = 0022;
  private static final int SET_ID = 06000;

  @TempDir static Path folder;
  private static RunningSuite suite;
  private static ArchivedImage image;
  private static List<byte[]> layers;

  @BeforeAll
  static void makeIt() throws Exception {
    suite = new RunningSuite();
    Files.createDirectories(folder.resolve("base/etc"));
    Files.writeString(folder.resolve("base/etc/os-release"), "ID=base\n");
    image = make("one");
    layers = image.layers();
  }

  @AfterAll
  static void clear() throws Exception {
    suite.close();
  }

  private static ArchivedImage make(String to) throws Exception {
    RunningSuite.Outcome outcome =
        suite.bangfu(
            "images",
            SERVICE,
            "--without-cache",
            "--base=" + folder.resolve("base"),
            "--certificates="
                + System.getProperty("bangfu.root")
                + "/deploy/local/src/test/resources/org/bangfu/local/images/authorities.pem",
            "--to=" + folder.resolve(to));
    assertEquals(0, outcome.status(), outcome::output);
    return new ArchivedImage(folder.resolve(to).resolve(SERVICE + ".tar"));
  }

  @Test
  void isTheSameWhenItIsMadeAgain() throws Exception {
    ArchivedImage again = make("two");
    assertEquals(image.digest(), again.digest());
    assertEquals(
        Files.mismatch(
            folder.resolve("one/" + SERVICE + ".tar"), folder.resolve("two/" + SERVICE + ".tar")),
        -1);
  }

  @Test
  void isNamedAndSaysWhatItIs() throws IOException {
    JsonNode labels = image.config().at("/config/Labels");
    String name =
        "localhost/bangfu/consumption-aid:"
            + labels.path("org.opencontainers.image.version").asText();
    assertEquals(
        List.of("CONSUMPTION_AID_IMAGE=" + name),
        Files.readAllLines(folder.resolve("one/images.env")));
    // whoever loads the archive finds it by that name in either store of docker
    assertEquals(name, image.json("manifest.json").at("/0/RepoTags/0").asText());
    assertEquals(
        name,
        image
            .json("index.json")
            .at("/manifests/0/annotations")
            .path("io.containerd.image.name")
            .asText());
    assertEquals("bangfu consumption-aid", labels.path("org.opencontainers.image.title").asText());
    for (String label : List.of("version", "created", "licenses", "description")) {
      assertFalse(labels.path("org.opencontainers.image." + label).asText().isEmpty(), label);
    }
    String bill = Files.readString(folder.resolve("one/" + SERVICE + ".cdx.json"));
    assertTrue(bill.contains("pkg:maven/org.postgresql/postgresql@"), bill);
    assertTrue(bill.contains(image.digest()));
  }

  @Test
  void runsAsNobodyAndStartsJava() throws IOException {
    JsonNode config = image.config();
    assertEquals("linux", config.path("os").asText());
    assertEquals("10001:10001", config.at("/config/User").asText());
    assertEquals(
        "[\"/opt/java/bin/java\",\"@/opt/bangfu/start.args\"]",
        config.at("/config/Entrypoint").toString());
    assertEquals("{\"8083/tcp\":{},\"9083/tcp\":{}}", config.at("/config/ExposedPorts").toString());
    config
        .at("/config/Env")
        .forEach(variable ->
            assertFalse(
                variable.asText().matches("(?i).*(password|secret|key).*"), variable::asText));
  }

  /** Base, Java, libraries, application; and docker's own list names the same. */
  @Test
  void hasALayerForWhatChangesTogether() throws IOException {
    JsonNode plain = image.config().at("/rootfs/diff_ids");
    assertEquals(4, layers.size());
    for (int i = 0; i < layers.size(); i++) {
      assertEquals(plain.path(i).asText(), ArchivedImage.digest(layers.get(i)));
    }
    assertEquals(4, image.json("manifest.json").at("/0/Layers").size());
    assertTrue(files().containsKey("opt/java/bin/java"));
    assertTrue(files().keySet().stream().anyMatch(name -> name.startsWith("opt/bangfu/lib/")));
  }

  @Test
  void belongsToRootAndOneTimeAndNobodyWritesIt() throws IOException {
    Instant created = Instant.parse(image.config().path("created").asText());
    files()
        .forEach((name, entry) -> {
          assertEquals(0, entry.getLongUserId(), name);
          assertEquals(0, entry.getLongGroupId(), name);
          assertEquals(created, entry.getLastModifiedTime().toInstant(), name);
          assertEquals(0, entry.getMode() & SET_ID, name);
          if (!name.equals("tmp/") && !entry.isSymbolicLink()) {
            assertEquals(0, entry.getMode() & WRITABLE_BY_OTHERS, name);
          }
        });
    assertEquals(01777, files().get("tmp/").getMode() & 07777);
  }

  @Test
  void hasEveryJarOfItsClassPath() {
    List<String> started = new ArrayList<>();
    layers.forEach(layer ->
        ArchivedImage.each(
            layer,
            (entry, content) -> {
              if (entry.getName().equals("opt/bangfu/start.args")) {
                started.addAll(new String(content, StandardCharsets.UTF_8).lines().toList());
              }
            }));
    String classPath = started.get(started.indexOf("-cp") + 1);
    Map<String, TarArchiveEntry> files = files();
    for (String jar : classPath.split(":")) {
      assertTrue(files.containsKey(jar.substring(1)), jar);
    }
    assertEquals("io.quarkus.runner.GeneratedMain", started.getLast());
  }

  /** Of what we have built, down to the classes: where that was, and keys of any kind. */
  @Test
  void tellsNothingOfTheMachineThatMadeIt() {
    List<String> telling =
        List.of(
            System.getProperty("bangfu.root"),
            System.getProperty("user.home") + "/",
            "PRIVATE KEY-----");
    ArchivedImage.each(
        layers.get(3),
        (entry, content) -> {
          String name = entry.getName();
          assertFalse(name.matches(".*\\.(pem|key|p12|jks|env)"), name);
          search(name, content, telling);
          if (name.endsWith(".jar")) {
            searchAll(name, content, telling);
          }
        });
  }

  /** Nor whom that machine was told to trust: those alone that were given. */
  @Test
  void trustsWhoWasGivenAndNobodyElse() throws Exception {
    List<byte[]> stores = new ArrayList<>();
    ArchivedImage.each(
        layers.get(1),
        (entry, content) -> {
          if (entry.getName().equals("opt/java/lib/security/cacerts")) {
            stores.add(content);
          }
        });
    assertEquals(1, stores.size());
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(stores.getFirst()), null);
    List<String> trusted =
        Collections.list(store.aliases()).stream()
            .map(alias -> alias.replaceAll(" [0-9a-f]{16}$", ""))
            .sorted()
            .toList();
    assertEquals(List.of("cn=authority one", "cn=authority two"), trusted);
  }

  private static void searchAll(String name, byte[] jar, List<String> telling) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        search(name + "!" + entry.getName(), zip.readAllBytes(), telling);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void search(String name, byte[] content, List<String> telling) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    telling.forEach(word -> assertFalse(text.contains(word), () -> name + " has " + word));
  }

  private static Map<String, TarArchiveEntry> files() {
    Map<String, TarArchiveEntry> files = new TreeMap<>();
    layers.forEach(
        layer -> ArchivedImage.each(layer, (entry, content) -> files.put(entry.getName(), entry)));
    return files;
  }
}
