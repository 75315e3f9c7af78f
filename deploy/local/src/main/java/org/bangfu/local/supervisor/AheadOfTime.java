package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ahead-of-time cache of one program: recorded by its first orderly run, used by the next ones,
 * and recorded anew when program, flags or JVM change. JVMs before 25 do without. A recording run
 * is slower and takes some seconds to end, so that not every run is asked to record.
 */
public final class AheadOfTime {

  private static final Logger LOG = LoggerFactory.getLogger(AheadOfTime.class);
  private static final int FIRST_JVM = 25;

  /** Switches the caches off. */
  private static final String OFF = "off";

  private final Path cache;
  private final Path fresh;
  private volatile boolean recording;

  /**
   * The cache of a program.
   *
   * @param folder where caches are kept
   * @param jars what the program is made of
   * @param flags of the JVM, which must be the same at every run
   */
  public AheadOfTime(Path folder, String name, List<Path> jars, List<String> flags) {
    String version =
        "%08x".formatted(Objects.hash(flags, System.getProperty("java.vm.version"), stamps(jars)));
    this.cache = folder.resolve(name + "-" + version + ".aot");
    this.fresh = folder.resolve(name + "-" + version + ".new");
  }

  private static List<String> stamps(List<Path> jars) {
    List<String> stamps = new ArrayList<>();
    for (Path jar : jars) {
      try {
        stamps.add(
            jar.getFileName()
                + " "
                + Files.size(jar)
                + " "
                + Files.getLastModifiedTime(jar).toMillis());
      } catch (IOException e) {
        stamps.add(jar + " missing");
      }
    }
    return stamps;
  }

  /** Whether this JVM and this person want caches. */
  private static boolean isPossible() {
    return Runtime.version().feature() >= FIRST_JVM && !OFF.equals(System.getenv("BANGFU_AOT"));
  }

  /** The flags that use the cache, or those that record it where there is none. */
  public List<String> flags(boolean record) {
    if (!isPossible()) {
      return List.of();
    }
    if (Files.exists(cache)) {
      return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
    }
    recording = false;
    if (!record) {
      return List.of();
    }
    try {
      Files.createDirectories(cache.getParent());
      Files.deleteIfExists(fresh);
    } catch (IOException e) {
      LOG.warn("No ahead-of-time cache can be recorded in {}", cache.getParent(), e);
      return List.of();
    }
    recording = true;
    return List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=off", "-Xlog:cds=off");
  }

  /** Whether the run that was started last records. */
  boolean isRecording() {
    return recording;
  }

  /** Takes what the last run has recorded into use; call only after it ended by itself. */
  public void keep() {
    if (!Files.exists(fresh)) {
      return;
    }
    String name = cache.getFileName().toString();
    String prefix = name.substring(0, name.lastIndexOf('-') + 1);
    try {
      Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (Stream<Path> files = Files.list(cache.getParent())) {
        for (Path old : files.toList()) {
          String other = old.getFileName().toString();
          if (other.startsWith(prefix) && other.endsWith(".aot") && !old.equals(cache)) {
            Files.delete(old);
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("The ahead-of-time cache {} can't be kept", cache, e);
    }
  }
}
