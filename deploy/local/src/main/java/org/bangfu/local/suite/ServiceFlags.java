package org.bangfu.local.suite;

import java.util.ArrayList;
import java.util.List;

/** What the JVM of a service is given, here and in an image. */
public final class ServiceFlags {

  /** Bounds that keep a service under 300 MB resident, with what the JVM needs beside the heap. */
  private static final List<String> BOUNDS =
      List.of(
          "-Xms32m",
          "-Xmx160m",
          "-Xss512k",
          "-XX:+UseSerialGC",
          "-XX:TrimNativeHeapInterval=10000",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:MaxDirectMemorySize=64m",
          "-XX:+ExitOnOutOfMemoryError");

  private static final String COMPACT_HEADERS = "-XX:+UseCompactObjectHeaders";
  private static final int COMPACT_HEADERS_SINCE = 25;

  private static final List<String> WAYS =
      List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC");

  private ServiceFlags() {}

  /** Those of the JVM that this program runs on. */
  public static List<String> all() {
    List<String> flags = new ArrayList<>(BOUNDS);
    if (Runtime.version().feature() >= COMPACT_HEADERS_SINCE) {
      flags.add(COMPACT_HEADERS);
    }
    flags.addAll(WAYS);
    return flags;
  }
}
