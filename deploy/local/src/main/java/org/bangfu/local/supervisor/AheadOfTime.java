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

  /** Beside the cache: the folder that its program had when it was recorded. */
  private final Path place;

  private final Path programs;
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
    this.place = folder.resolve(name + "-" + version + ".place");
    this.programs = jars.get(0).toAbsolutePath().resolveSibling("").normalize();
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
    if (Files.exists(cache) && isPlaceThere()) {
      return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
    }
    recording = false;
    if (!record) {
      return List.of();
    }
    try {
      Files.createDirectories(cache.getParent());
      Files.deleteIfExists(fresh);
      // if there is one, it is of another place
      Files.deleteIfExists(cache);
      Files.writeString(place, programs.toString());
    } catch (IOException e) {
      LOG.warn("No ahead-of-time cache can be recorded in {}", cache.getParent(), e);
      return List.of();
    }
    recording = true;
    return List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=off", "-Xlog:cds=off");
  }

  /**
   * The cache holds classes as they were loaded from that folder. The same program in another place
   * may use it as well, but the JVM ends at its start when the folder is gone.
   */
  private boolean isPlaceThere() {
    try {
      return Files.exists(place) && Files.isDirectory(Path.of(Files.readString(place)));
    } catch (IOException e) {
      return false;
    }
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
          boolean ours = old.equals(cache) || old.equals(place);
          if (other.startsWith(prefix) && other.matches(".*\\.(aot|place)") && !ours) {
            Files.delete(old);
          }
        }
      }
    } catch (IOException e) {
      LOG.warn("The ahead-of-time cache {} can't be kept", cache, e);
    }
  }
}
