package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ahead-of-time cache of one program: recorded by the training of a build, used by all other
 * runs of it, and left aside when program, flags or JVM are others. JVMs before 25 do without.
 */
public final class AheadOfTime {

  private static final Logger LOG = LoggerFactory.getLogger(AheadOfTime.class);

  /** What the end of a recording run may take on a machine that does much else. */
  public static final Duration ENDS_WITHIN = Duration.ofMinutes(10);

  private static final int FIRST_JVM = 25;

  /**
   * Puts a cache where it was recorded in memory. Otherwise each start moves it elsewhere, which
   * writes to all of its pages: they are then this process's own and resident, 150 MB of them.
   */
  private static final String WHERE_RECORDED = "-XX:ArchiveRelocationMode=0";

  private static final String UNLOCKED = "-XX:+UnlockDiagnosticVMOptions";

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
  public static boolean isPossible() {
    return Runtime.version().feature() >= FIRST_JVM && !OFF.equals(System.getenv("BANGFU_AOT"));
  }

  /** The flags that use the cache, or those that record it where there is none. */
  public List<String> flags(boolean record) {
    if (!isPossible()) {
      return List.of();
    }
    if (Files.exists(cache)) {
      return List.of(
          "-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off", UNLOCKED, WHERE_RECORDED);
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
    try {
      Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The ahead-of-time cache {} can't be kept", cache, e);
    }
  }
}
