package org.bangfu.local.cli;

import org.bangfu.local.suite.SuiteException;
import picocli.CommandLine.Command;

/** Done by the script before Java is asked; here for the help. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Builds what has changed since the last build.")
final class BuildCommand implements Runnable {

  @Override
  public void run() {
    throw new SuiteException("Call it through the script: ./bangfu build.");
  }
}
