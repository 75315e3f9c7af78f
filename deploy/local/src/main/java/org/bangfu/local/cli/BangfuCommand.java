package org.bangfu.local.cli;

import java.nio.file.Path;
import java.util.Map;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.scenario.ScenarioRefused;
import org.bangfu.embedded.EmbeddedServerException;
import org.bangfu.local.suite.SuiteException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The root of the command line. */
@Command(
    name = "bangfu",
    mixinStandardHelpOptions = true,
    version = "bangfu 0.1.0",
    description = "Runs the suite of the poverty-alleviation network on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      TokenCommand.class,
      DownCommand.class,
      ResetCommand.class,
      BuildCommand.class,
      PrepareCommand.class,
      TestCommand.class,
      ReconcileCommand.class,
      RebuildCommand.class,
      DeadLettersCommand.class,
      FaultsCommand.class,
      DrillCommand.class,
      BenchCommand.class,
      ContractsCommand.class,
      ReleaseCommand.class,
      DocsCommand.class,
      ImagesCommand.class
    },
    footer = {
      "",
      "Environment:",
      "  JAVA_HOME           a JDK 21 or newer (25 is the version that is tried)",
      "  BANGFU_HOME         where data are kept, instead of .bangfu in the checkout",
      "  BANGFU_SPACE_NEEDED_MB  free disk space without which nothing is started",
      "  BANGFU_PORT_<PART>  another port; parts are POSTGRES, KAFKA, CONNECT, KEYCLOAK,",
      "                      HOUSEHOLD_REGISTRY, NEEDS_AND_DONATIONS, CONSUMPTION_AID and REPORTING"
    })
public final class BangfuCommand implements Runnable {

  static final int FAILED = 1;

  private final CommandLine commandLine;

  private BangfuCommand() {
    this.commandLine = new CommandLine(this);
  }

  /** Runs a command and returns the status of the process. */
  public static int execute(String[] arguments) {
    CommandLine commandLine = new BangfuCommand().commandLine;
    commandLine.setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command));
    commandLine.setParameterExceptionHandler(BangfuCommand::tellUsage);
    return commandLine.execute(arguments);
  }

  private static int tell(Exception failure, CommandLine command) throws Exception {
    if (failure instanceof SuiteException
        || failure instanceof EmbeddedServerException
        || failure instanceof ScenarioRefused
        || failure instanceof PlayStopped) {
      command.getErr().println("bangfu: " + failure.getMessage());
      return FAILED;
    }
    throw failure;
  }

  private static int tellUsage(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    command
        .getErr()
        .printf(
            "bangfu: %s%nTry ./%s --help.%n",
            failure.getMessage(), command.getCommandSpec().qualifiedName());
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  /** The checkout, which the script names. */
  static Path checkout() {
    return Path.of(System.getProperty("bangfu.checkout", ".")).toAbsolutePath().normalize();
  }

  /** A file that somebody names where they are; the script changes into the checkout. */
  static Path named(Path file) {
    return Path.of(System.getProperty("bangfu.called.from", "."))
        .resolve(file)
        .toAbsolutePath()
        .normalize();
  }

  static Map<String, String> environment() {
    return System.getenv();
  }

  @Override
  public void run() {
    commandLine.usage(commandLine.getOut());
  }
}
