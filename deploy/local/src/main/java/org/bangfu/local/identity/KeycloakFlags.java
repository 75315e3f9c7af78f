package org.bangfu.local.identity;

import java.util.ArrayList;
import java.util.List;

/** What Keycloak's JVM is given, here and in an image: what its own script gives, with bounds. */
public final class KeycloakFlags {

  /** What an installation may want otherwise. */
  private static final List<String> HEAP = List.of("-Xms64m", "-Xmx384m");

  private static final List<String> FLAGS =
      List.of(
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TrimNativeHeapInterval=10000",
          "-XX:ReservedCodeCacheSize=96m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC",
          "-Duser.language=en",
          "-Duser.country=US",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Dquarkus-log-max-startup-records=10000");

  public static final String MAIN = "org.keycloak.quarkus.runtime.KeycloakMain";
  private static final int COMPACT_HEADERS_SINCE = 25;

  private KeycloakFlags() {}

  /** Those of the JVM that this program runs on. */
  public static List<String> all() {
    List<String> flags = new ArrayList<>(HEAP);
    flags.addAll(besideTheHeap());
    return flags;
  }

  public static List<String> heap() {
    return HEAP;
  }

  /** What is given on the command line, where it wins over every variable. */
  public static List<String> besideTheHeap() {
    List<String> flags = new ArrayList<>(FLAGS);
    if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
      flags.add("-XX:+UseCompactObjectHeaders");
    }
    return flags;
  }
}
