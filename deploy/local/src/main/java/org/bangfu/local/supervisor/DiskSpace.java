package org.bangfu.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The room on the disk that holds the data. */
public record DiskSpace(Path folder) {

  private static final long MEGABYTE = 1L << 20;

  /** With less, what ended is not started: it would end again at its first write. */
  private static final long FULL = 48 * MEGABYTE;

  /** With so much, it is. */
  private static final long ENOUGH = 96 * MEGABYTE;

  /** What a person should know, or null while there is room. */
  public @Nullable String complaint() {
    long free = free();
    return free < FULL
        ? "the disk is full: %d MB free in %s".formatted(free / MEGABYTE, folder)
        : null;
  }

  boolean isEnough() {
    return free() >= ENOUGH;
  }

  private long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE; // nobody can tell
    }
  }
}
