package org.bangfu.local.cli;

import org.bangfu.local.suite.SuiteException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Done by the script before Java is asked; here for the help. */
@Command(
    name = "contracts",
    mixinStandardHelpOptions = true,
    description = "Writes api-specs/openapi anew from the code.")
final class ContractsCommand implements Runnable {
  @Option(
      names = "--keep",
      description =
          "Keeps the contracts of now as those of the release that is being worked on; while there"
              + " is no release.")
  private boolean keep;

  @Override
  public void run() {
    throw new SuiteException(
        "Call it through the script: ./bangfu contracts" + (keep ? " --keep." : "."));
  }
}
