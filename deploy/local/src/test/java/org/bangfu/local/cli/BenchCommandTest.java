package org.bangfu.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bangfu.local.suite.SuiteException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
  @Test
  void refusesTablesThatShrink() {
    BenchCommand command = new BenchCommand();
    new CommandLine(command).parseArgs("--grow", "0");
    SuiteException refusal = assertThrows(SuiteException.class, command::call);
    assertEquals(
        "Tables grow to 1 or more times what the county has; 1 is not at all.",
        refusal.getMessage());
  }

  @Test
  void growsNothingUnlessItIsAsked() {
    BenchCommand command = new BenchCommand();
    new CommandLine(command).parseArgs();
    assertEquals(1, command.times);
  }
}
