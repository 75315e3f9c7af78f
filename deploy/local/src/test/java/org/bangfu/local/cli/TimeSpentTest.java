package org.bangfu.local.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.local.suite.ProcessIdentity;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.bangfu.local.suite.SuiteState;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.suite.SuiteState.Phase;
import org.junit.jupiter.api.Test;

class TimeSpentTest {

  @Test
  void takesAStartApartAndAddsUp() {
    List<Part> parts = new ArrayList<>(List.of(ready(SuitePorts.POSTGRES, 900)));
    for (SuiteService service : SuiteService.values()) {
      parts.add(ready(service.title(), 5000 + service.ordinal()));
    }
    parts.add(ready(SuitePorts.KEYCLOAK, 8003));
    SuiteState state = new SuiteState(ProcessIdentity.own(), Phase.READY, null, 0, parts);
    TimeSpent spent = new TimeSpent();
    spent.step("built", 0);
    spent.start(state, 9.003);
    spent.step("county played and reported", 10);
    assertEquals(
        """

        Where the time went
          supervisor started                                 1.0 s
          PostgreSQL, Kafka and the four services ready      5.0 s
          Keycloak and the relays ready                      3.0 s
          county played and reported                        10.0 s
          altogether                                        19.0 s
        """,
        printed(spent));
  }

  private static Part ready(String name, long after) {
    return new Part(name, Condition.READY, 1, 0, 1, after, null);
  }

  private static String printed(TimeSpent spent) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      spent.print(Terminal.ofThisProcess());
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
