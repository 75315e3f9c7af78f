package org.bangfu.local.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bangfu.local.suite.SuiteException;
import org.junit.jupiter.api.Test;

/** Programs of this machine, of which a part goes into images. */
class ProgramTest {

  @Test
  void aComplaintIsNoPartOfWhatIsPrinted() {
    assertEquals("one\n", Program.of("bash", "-c", "echo careful >&2; echo one").run());
  }

  @Test
  void whoFailsIsHeardLast() {
    assertEquals("bash failed and said last: broken", refusal("echo one; echo broken >&2; exit 1"));
    assertEquals("bash failed and said last: one", refusal("echo one; exit 1"));
  }

  private static String refusal(String script) {
    return assertThrows(SuiteException.class, () -> Program.of("bash", "-c", script).run())
        .getMessage();
  }
}
