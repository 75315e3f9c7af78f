package org.bangfu.local.cli;

import org.bangfu.local.suite.SuiteException;
import picocli.CommandLine.Command;

/** Done by the script before Java is asked; here for the help. */
@Command(
    name = "docs",
    mixinStandardHelpOptions = true,
    description = "Makes the site of guides and contracts; needs Node.")
final class DocsCommand implements Runnable {

  @Override
  public void run() {
    throw new SuiteException("Call it through the script: ./bangfu docs.");
  }
}
