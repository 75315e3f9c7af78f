package org.bangfu.local.cli;

import org.bangfu.local.suite.SuiteException;
import picocli.CommandLine.Command;

/** Done by the script before Java is asked; here for the help. */
@Command(
    name = "contracts",
    mixinStandardHelpOptions = true,
    description = "Writes api-specs/openapi anew from the code.")
final class ContractsCommand implements Runnable {

  @Override
  public void run() {
    throw new SuiteException("Call it through the script: ./bangfu contracts.");
  }
}
