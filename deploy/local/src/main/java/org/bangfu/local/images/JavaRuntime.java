package org.bangfu.local.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private final Certificates certificates;

  private JavaRuntime(Path home, Certificates certificates) {
    this.home = home;
    this.certificates = certificates;
  }

  /** It takes some seconds and is made once for a JDK and the authorities that it trusts. */
  static JavaRuntime cut(Path folder, List<String> modules, Certificates certificates)
      throws IOException {
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
    byte[] trusted = certificates.store();
    String key = Sha256.hex(Sha256.of(release + modules + Sha256.of(trusted))).substring(0, 12);
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
      trust(fresh.resolve("lib/security/cacerts"), trusted);
      Files.move(fresh, home);
    }
    return new JavaRuntime(home, certificates);
  }

  /** In place of the store that jlink copies from the JDK, which may be this machine's. */
  private static void trust(Path place, byte[] trusted) throws IOException {
    Files.deleteIfExists(place);
    Files.write(place, trusted);
  }

  Tree tree() throws IOException {
    return new Tree().all(ServiceProgram.JAVA, home, path -> true);
  }

  Path home() {
    return home;
  }

  /** Java itself, and the package of those that it trusts. */
  List<Component> components() throws IOException {
    String version = Runtime.version().toString();
    List<Component> components = new ArrayList<>(certificates.components());
    components.addFirst(
        new Component(
            "java",
            version,
            "pkg:generic/openjdk@" + version.replace("+", "%2B"),
            Sha256.of(home.resolve("lib/modules"))));
    return components;
  }
}
