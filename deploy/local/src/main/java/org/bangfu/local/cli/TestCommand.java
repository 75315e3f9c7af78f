package org.bangfu.local.cli;

import org.bangfu.local.suite.SuiteException;
import picocli.CommandLine.Command;

/** Done by the script before Java is asked; here for the help. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs every test of the project, with all checks.")
final class TestCommand implements Runnable {

  @Override
  public void run() {
    throw new SuiteException("Call it through the script: ./bangfu test.");
  }
}
