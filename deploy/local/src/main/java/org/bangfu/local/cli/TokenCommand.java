package org.bangfu.local.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.bangfu.local.identity.LocalTokens;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./bangfu token USER}. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints an access token of an account or client of the running suite, and nothing else.",
      "They exist on this machine only; an unknown one is answered with the list."
    })
final class TokenCommand implements Callable<Integer> {

  @Parameters(paramLabel = "USER", description = "For instance officer-430525 or sample-county.")
  String user = "";

  @Option(
      names = "--password",
      description = {
        "Print instead what a browser asks for, a line each: user, password and, for staff,",
        "the present one-time code."
      })
  boolean password;

  @Override
  public Integer call() {
    Terminal terminal = Terminal.ofThisProcess();
    LocalTokens tokens = running();
    if (password) {
      tokens.credentials(user).forEach(terminal::say);
      return 0;
    }
    try {
      terminal.say(tokens.of(user).value());
    } catch (UncheckedIOException e) {
      throw new SuiteException(
          "Keycloak does not answer; ./bangfu logs keycloak may say why: " + e.getMessage(), e);
    }
    return 0;
  }

  private static LocalTokens running() {
    Suite suite =
        Suite.running()
            .orElseThrow(
                () -> new SuiteException("Nothing runs; ./bangfu up starts what gives tokens."));
    Part keycloak =
        suite
            .state()
            .flatMap(state -> state.part(SuitePorts.KEYCLOAK))
            .filter(part -> part.condition() == Condition.READY)
            .orElseThrow(
                () -> new SuiteException("Keycloak is not ready yet; ./bangfu status shows it."));
    return new LocalTokens(suite.folder(), keycloak.port());
  }
}
