package org.bangfu.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.bangfu.local.suite.SuiteException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./bangfu reset}. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Ends what runs and deletes all data, those of up and those of demo.")
final class ResetCommand implements Callable<Integer> {

  @Option(names = "--yes", description = "Do not ask.")
  boolean yes;

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.ofThisProcess();
    List<Path> folders =
        Suite.all().stream().map(suite -> suite.folder().data()).filter(Files::exists).toList();
    if (folders.isEmpty()) {
      terminal.say("There are no data.");
      return 0;
    }
    if (!yes && !terminal.canAsk()) {
      throw new SuiteException("Deleting data needs --yes where nobody can be asked.");
    }
    if (!yes && !terminal.agrees("Delete all data in " + folders + "?")) {
      terminal.say("Nothing is deleted.");
      return BangfuCommand.FAILED;
    }
    for (Suite suite : Suite.all()) {
      suite.end(terminal);
      Data.delete(suite.folder().data());
    }
    terminal.say("All data are deleted.");
    return 0;
  }
}
