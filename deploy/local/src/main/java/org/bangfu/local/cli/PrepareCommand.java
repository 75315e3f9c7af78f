package org.bangfu.local.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import picocli.CommandLine.Command;

/** What the script does after a build; nobody has to call it. */
@Command(
    name = "prepare",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Makes once for a build what every start of it uses: Keycloak unpacked, the databases as",
      "they are before anybody has used them, and the ahead-of-time caches of all programs."
    })
final class PrepareCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    SuiteFolder folder = SuiteFolder.training(BangfuCommand.checkout());
    Files.createDirectories(folder.prepared());
    try (FileChannel channel =
            FileChannel.open(
                folder.prepared().resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new SuiteException("It is being prepared already.");
      }
      try {
        new Preparation(folder, Terminal.ofThisProcess()).run();
      } finally {
        // of which JVM, for the script; what failed is not tried again at each start
        Files.copy(
            Path.of(System.getProperty("java.home"), "release"),
            folder.prepared().resolve("of"),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return 0;
  }
}
