package org.bangfu.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bangfu.local.suite.SuiteFolder;

/**
 * Fills the file system on which the data are. Only where that is a small one of its own: nobody
 * wants this on the machine's.
 */
final class DiskFull {
  private static final long SMALL = 8L << 30;

  private DiskFull() {}

  static void strike(Scene scene) throws Exception {
    SuiteFolder folder = scene.suite().folder();
    FileStore disk = Files.getFileStore(folder.data());
    if (disk.getTotalSpace() > SMALL) {
      throw new Fault.Impossible(
          "the data are not on a small file system of their own (BANGFU_HOME on one of at most 8 GB)");
    }
    Path ballast = folder.data().resolve("ballast");
    try {
      fill(ballast);
      scene.goOn();
    } finally {
      Files.deleteIfExists(ballast);
    }
  }

  private static void fill(Path file) {
    byte[] block = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      // that is the point
    }
  }
}
