package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteState.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateBoardTest {

  private static final Duration LONG = Duration.ofHours(1);
  private static final List<String> SERVICES = List.of("one", "other");

  @TempDir Path folder;
  private StateBoard board;

  @BeforeEach
  void expectTwoServices() {
    board = new StateBoard(new StateFile(folder.resolve("state.json")));
    SERVICES.forEach(service -> board.expect(service, 1));
  }

  @Test
  void waitsUntilEachIsReadyOrLeftOut() {
    Thread.ofVirtual()
        .start(() -> {
          board.report("one", Condition.LEFT_OUT, 0);
          board.report("other", Condition.READY, 1);
        });
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> board.awaitSettled(SERVICES, LONG, () -> true));
    assertEquals(true, board.areReady(List.of("other")));
  }

  @Test
  void doesNotWaitForOneThatNeverComesNorForASuiteThatStops() {
    board.report("one", Condition.READY, 1);
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> board.awaitSettled(SERVICES, Duration.ofMillis(10), () -> true));
    assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> board.awaitSettled(SERVICES, LONG, () -> false));
    assertEquals(false, board.areReady(SERVICES));
  }
}
