package org.bangfu.local.suite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One supervisor a data folder. The operating system holds the lock, so a killed supervisor leaves
 * none behind.
 */
public final class SuiteLock implements AutoCloseable {

  private final FileChannel channel;

  private SuiteLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, unless somebody has it. */
  public static Optional<SuiteLock> take(SuiteFolder folder) {
    try {
      Files.createDirectories(folder.run());
      FileChannel channel =
          FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new SuiteLock(channel));
    } catch (IOException e) {
      throw new SuiteException(
          "The data folder " + folder.data() + " can't be written: " + e.getMessage(), e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new SuiteException("The lock can't be released: " + e.getMessage(), e);
    }
  }
}
