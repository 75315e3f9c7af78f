package org.bangfu.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.bangfu.local.identity.Distribution;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;

/**
 * Of which schemas databases were made: the same as long as no service brings another migration,
 * whatever else of it has changed, and Keycloak is the same.
 */
record SchemaVersion(SuiteFolder folder) {

  /** Migrations, and the divisions that one of them loads. */
  private static final String WHAT_COUNTS = "(db|divisions)/.*[^/]";

  @Override
  public String toString() {
    CRC32 all = new CRC32();
    for (SuiteService service : SuiteService.values()) {
      for (String entry : entries(folder.serviceFolder(service))) {
        all.update(entry.getBytes(StandardCharsets.UTF_8));
      }
    }
    String keycloak = Distribution.of(folder).folder().getFileName().toString();
    return "%08x-%s".formatted(all.getValue(), keycloak);
  }

  /** Names and checksums, as the jars of the service list them; the order of jars is no matter. */
  private static List<String> entries(Path service) {
    List<String> entries = new ArrayList<>();
    try {
      for (Path jar : new PackagedService(service).ownJars()) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
          file.stream()
              .filter(entry -> entry.getName().matches(WHAT_COUNTS))
              .forEach(entry -> entries.add(entry.getName() + " " + entry.getCrc()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(entries);
    return entries;
  }
}
