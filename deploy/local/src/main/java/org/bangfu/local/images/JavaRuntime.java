package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bangfu.local.images.Base.Component;
import org.bangfu.local.suite.SuiteException;

/** Java without what develops, cut by the JDK that this program runs on. */
final class JavaRuntime {
  private static final int FIRST = 25;

  /** All of the platform, and of the JDK what services and their libraries ask for. */
  static final List<String> MODULES =
      List.of(
          "java.se",
          "jdk.charsets",
          "jdk.crypto.ec",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.naming.dns",
          "jdk.net",
          "jdk.unsupported",
          "jdk.zipfs");

  private final Path home;

  private JavaRuntime(Path home) {
    this.home = home;
  }

  /** It takes some seconds and is made once for a JDK. */
  static JavaRuntime cut(Path folder, List<String> modules) throws IOException {
    if (Runtime.version().feature() < FIRST) {
      throw new SuiteException(
          "Images hold Java %d, and this is %s: set JAVA_HOME to a JDK %d."
              .formatted(FIRST, Runtime.version(), FIRST));
    }
    Path jdk = Path.of(System.getProperty("java.home"));
    Path jlink = jdk.resolve("bin/jlink");
    if (!Files.isExecutable(jlink)) {
      throw new SuiteException(
          "%s has no jlink, which cuts the Java of the images: set JAVA_HOME to a whole JDK."
              .formatted(jdk));
    }
    String release = Files.readString(jdk.resolve("release"));
    String key = Sha256.hex(Sha256.of(release + modules)).substring(0, 12);
    Path home = folder.resolve("java-" + key);
    if (!Files.exists(home)) {
      Path fresh = folder.resolve("java-" + key + ".new");
      Files.createDirectories(folder);
      Tree.delete(fresh);
      Program.of(
              jlink.toString(),
              "--add-modules",
              String.join(",", modules),
              "--no-header-files",
              "--no-man-pages",
              "--output",
              fresh.toString())
          .run();
      Files.move(fresh, home);
    }
    return new JavaRuntime(home);
  }

  Tree tree() throws IOException {
    return new Tree().all(ServiceProgram.JAVA, home, path -> true);
  }

  Path home() {
    return home;
  }

  Component component() throws IOException {
    String version = Runtime.version().toString();
    return new Component(
        "java",
        version,
        "pkg:generic/openjdk@" + version.replace("+", "%2B"),
        Sha256.of(home.resolve("lib/modules")));
  }
}
