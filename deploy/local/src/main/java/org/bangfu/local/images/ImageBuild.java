package org.bangfu.local.images;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.bangfu.local.suite.SuiteException;
import org.jspecify.annotations.Nullable;

/**
 * Of what images are made, and for which machines.
 *
 * @param revision the commit, or null where files differ from every commit
 * @param created the time that everything in an image has, so that nothing tells when it was made
 * @param architecture as images call it
 */
public record ImageBuild(
    String version, @Nullable String revision, Instant created, String architecture) {

  /** Of a checkout. */
  public static ImageBuild of(Path checkout) {
    Properties properties = new Properties();
    try (InputStream in = ImageBuild.class.getResourceAsStream("build.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new SuiteException("This program does not know its own version.", e);
    }
    return new ImageBuild(
        properties.getProperty("version"),
        commit(checkout),
        Instant.parse(properties.getProperty("time")),
        architecture(System.getProperty("os.name"), System.getProperty("os.arch")));
  }

  /** What this machine's Java runs on, and so what an image with it runs on. */
  static String architecture(String system, String machine) {
    if (!system.equals("Linux")) {
      throw new SuiteException(
          "Images hold the Java of the machine that makes them, and %s runs in none: make them on Linux."
              .formatted(system));
    }
    return switch (machine) {
      case "amd64", "x86_64" -> "amd64";
      case "aarch64" -> "arm64";
      default -> throw new SuiteException("Images are made on amd64 and arm64, not on " + machine);
    };
  }

  private static @Nullable String commit(Path checkout) {
    try {
      String changed = Program.of("git", "-C", checkout.toString(), "status", "--porcelain").run();
      return changed.isBlank()
          ? Program.of("git", "-C", checkout.toString(), "rev-parse", "HEAD").run().trim()
          : null;
    } catch (SuiteException e) {
      return null; // an archive of the sources has no commit
    }
  }
}
