package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bangfu.local.suite.SuiteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndingTest {
  @TempDir Path folder;

  @Test
  void aRefusalIsTheLastLineOfALogWhateverElseIsInIt() throws Exception {
    Path log = folder.resolve("service.log");
    Files.write(log, new byte[] {(byte) 0xe5, (byte) 0xb8, '\n'});
    String text = "帮扶\n".repeat(50_000) + "It does not start: 帮扶.\n\n";
    Files.write(log, text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);

    SuiteException refused = assertThrows(SuiteException.class, () -> Ending.of(78, log));
    assertEquals("It does not start: 帮扶.", refused.getMessage());
  }

  @Test
  void anyOtherEndIsOneThatNobodyExpected() throws Exception {
    assertEquals("ended unexpectedly with status 1", Ending.of(1, folder.resolve("none.log")));
  }
}
