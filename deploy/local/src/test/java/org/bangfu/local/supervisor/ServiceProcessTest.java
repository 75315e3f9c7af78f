package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.bangfu.embedded.FreePort;
import org.bangfu.local.suite.StateFile;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.supervisor.Checkup.Health;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that freezes, says that it is down, or is unready for ever. */
class ServiceProcessTest {

  private static final String PART = "sick";
  private static final String NEED = "database";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What is well may be slow to say so beside other builds: silence is more than that. */
  private static final Ailing.Limits LIMITS =
      new Ailing.Limits(Duration.ofMinutes(1), Duration.ofSeconds(6), Duration.ofSeconds(1));

  @TempDir Path folder;
  private int port;
  private StateFile file;
  private StateBoard board;
  private ServiceProcess service;

  @BeforeEach
  void start() throws Exception {
    port = FreePort.any();
    file = new StateFile(folder.resolve("state.json"));
    board = new StateBoard(file);
    board.expect(NEED, 0);
    board.expect(PART, port);
    board.report(NEED, Condition.READY, 0);
    service =
        new ServiceProcess(
            PART,
            new Command(),
            new HttpCheckup(CLIENT, request("/ready"), request("/live")),
            new ServiceProcess.House(board, new DiskSpace(folder), LIMITS, Duration.ofMillis(50)),
            folder.resolve("log"));
    Thread.ofVirtual()
        .start(() -> {
          try {
            service.run();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    await(Condition.READY);
  }

  @AfterEach
  void stop() throws Exception {
    service.stop();
    service.awaitEnd();
  }

  @Test
  void startsAgainWhatIsFrozen() throws Exception {
    long frozen = part().pid();
    new ProcessBuilder("kill", "-STOP", String.valueOf(frozen)).start().waitFor();

    assertEquals("does not answer", await(Condition.UNHEALTHY).detail());
    awaitAnotherThan(frozen);
    assertTrue(ProcessHandle.of(frozen).isEmpty());
  }

  @Test
  void startsAgainWhatSaysThatItIsDown() throws Exception {
    long down = part().pid();
    board.report(NEED, Condition.RESTARTING, 0);
    fallIll("live");
    awaitAnotherThan(down);
  }

  @Test
  void startsAgainWhatIsUnreadyOnlyWhenAllThatItNeedsIsThere() throws Exception {
    long unready = part().pid();
    board.report(NEED, Condition.RESTARTING, 0);
    fallIll("ready");
    assertEquals("is not ready: database", await(Condition.UNHEALTHY).detail());
    long limit = System.nanoTime() + LIMITS.unready().multipliedBy(2).toNanos();
    while (System.nanoTime() < limit) {
      assertEquals(unready, part().pid());
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    board.report(NEED, Condition.READY, 0);
    awaitAnotherThan(unready);
  }

  @Test
  void startsAgainWhatEndsOfItself() throws Exception {
    long ended = part().pid();
    ProcessHandle.of(ended).orElseThrow().destroyForcibly();
    awaitAnotherThan(ended);
  }

  @Test
  void doesNotTakeASleepOfTheMachineForSilence() {
    Ailing ailing = new Ailing(Ailing.Limits.USUAL, 0);
    long hour = Duration.ofHours(1).toNanos();
    assertNull(ailing.take(Health.READY, true, 0));
    assertNull(ailing.take(Health.SILENT, true, 1));
    assertNull(ailing.take(Health.SILENT, true, hour));
    assertNull(ailing.take(Health.READY, true, hour + 1));
    assertNull(ailing.take(Health.SILENT, true, hour + 2));
    assertNull(ailing.take(Health.SILENT, true, hour + 3));
    assertNotNull(ailing.take(Health.SILENT, true, 2 * hour));
  }

  @Test
  void givesAStartItsTimeAndNoMore() {
    Ailing ailing = new Ailing(Ailing.Limits.USUAL, 0);
    long limit = Ailing.Limits.USUAL.start().toNanos();
    assertNull(ailing.take(Health.SILENT, true, limit));
    assertNull(ailing.take(Health.SILENT, false, 2 * limit));
    assertEquals("was not ready after 600 s", ailing.take(Health.SILENT, true, 2 * limit));
  }

  private void awaitAnotherThan(long pid) {
    await(part -> part.condition() == Condition.READY && part.pid() != pid);
  }

  private Part await(Condition condition) {
    return await(part -> part.condition() == condition);
  }

  /** As it was when the condition held: a moment later it may hold no more. */
  private Part await(Predicate<Part> condition) {
    long limit = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    Part part = part();
    while (!condition.test(part)) {
      assertTrue(System.nanoTime() < limit, part.toString());
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      part = part();
    }
    return part;
  }

  private Part part() {
    return file.read().orElseThrow().part(PART).orElseThrow();
  }

  private void fallIll(String how) throws Exception {
    CLIENT.send(request("/fall-ill?" + how), HttpResponse.BodyHandlers.discarding());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(2))
        .build();
  }

  private final class Command implements ChildCommand {
    @Override
    public Process start(boolean first) throws java.io.IOException {
      return SickService.start(port);
    }

    @Override
    public Duration endsWithin() {
      return Duration.ofSeconds(10);
    }

    @Override
    public List<String> needs() {
      return List.of(NEED);
    }
  }
}
