package org.bangfu.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bangfu.local.suite.SuiteState.Condition;
import org.bangfu.local.suite.SuiteState.Part;
import org.bangfu.local.suite.SuiteState.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteFilesTest {

  @TempDir Path checkout;

  @Test
  void takesPortsFromTheEnvironmentAndRefusesWhatIsNone() {
    SuitePorts ports = SuitePorts.from(Map.of("BANGFU_PORT_NEEDS_AND_DONATIONS", "9082"));
    assertEquals(9082, ports.of(SuiteService.NEEDS_AND_DONATIONS));
    assertEquals(8081, ports.of(SuiteService.HOUSEHOLD_REGISTRY));
    assertEquals(15432, ports.of(SuitePorts.POSTGRES));
    assertEquals(9081, ports.of(SuitePorts.management(SuiteService.HOUSEHOLD_REGISTRY)));
    assertEquals(10082, ports.of(SuitePorts.management(SuiteService.NEEDS_AND_DONATIONS)));

    SuitePorts chosen =
        SuitePorts.from(
            Map.of(
                "BANGFU_PORT_REPORTING", "65000", "BANGFU_PORT_CONSUMPTION_AID_MANAGEMENT", "7"));
    assertEquals(64000, chosen.of(SuitePorts.management(SuiteService.REPORTING)));
    assertEquals(7, chosen.of(SuitePorts.management(SuiteService.CONSUMPTION_AID)));

    SuiteException refusal =
        assertThrows(
            SuiteException.class, () -> SuitePorts.from(Map.of("BANGFU_PORT_KAFKA", "70000")));
    assertEquals("BANGFU_PORT_KAFKA=70000 is not a port (1 to 65535).", refusal.getMessage());
  }

  @Test
  void letsPostgresBeReachedElsewhereThanItListensOnlyWhereSomebodySaysSo() {
    SuitePorts usual = SuitePorts.from(Map.of("BANGFU_PORT_POSTGRES", "7"));
    assertEquals(7, usual.of(SuitePorts.POSTGRES_SERVER));
    SuitePorts behind =
        SuitePorts.from(Map.of("BANGFU_PORT_POSTGRES", "7", "BANGFU_PORT_POSTGRES_SERVER", "8"));
    assertEquals(7, behind.of(SuitePorts.POSTGRES));
    assertEquals(8, behind.of(SuitePorts.POSTGRES_SERVER));
    SuitePorts free = SuitePorts.free();
    assertEquals(free.of(SuitePorts.POSTGRES), free.of(SuitePorts.POSTGRES_SERVER));
  }

  @Test
  void hasOneBrokerUnlessTheEnvironmentNamesMore() {
    SuiteBrokers alone = SuiteBrokers.from(Map.of(), 9);
    assertEquals("127.0.0.1:9", alone.bootstrapServers());
    assertEquals(List.of("9"), alone.arguments(alone.all().getFirst()));

    SuiteBrokers three = SuiteBrokers.from(Map.of(SuiteBrokers.VARIABLE, "9:10,11:12,13:14"), 9);
    assertEquals(3, three.replicas());
    assertEquals("127.0.0.1:9,127.0.0.1:11,127.0.0.1:13", three.bootstrapServers());
    assertEquals("9:10,11:12,13:14", three.asVariable());
    List<String> arguments = three.arguments(three.all().get(1));
    assertEquals(List.of("11", "2", "12"), arguments.subList(0, 3));
    assertEquals("1@127.0.0.1:10,2@127.0.0.1:12,3@127.0.0.1:14", arguments.get(3));
  }

  @Test
  void keepsDataInTheCheckoutUnlessTheEnvironmentSaysOtherwise() {
    assertEquals(
        checkout.resolve(".bangfu/demo"),
        SuiteFolder.of(checkout, Map.of(), SuiteFolder.DEMO).data());
    assertEquals(
        Path.of("/srv/bangfu/up"),
        SuiteFolder.of(checkout, Map.of("BANGFU_HOME", "/srv/bangfu"), SuiteFolder.UP).data());
  }

  @Test
  void letsOneSupervisorAtATimeHaveAFolder() {
    SuiteFolder folder = SuiteFolder.of(checkout, Map.of(), SuiteFolder.UP);
    SuiteLock first = SuiteLock.take(folder).orElseThrow();
    assertTrue(SuiteLock.take(folder).isEmpty());
    first.close();
    SuiteLock.take(folder).orElseThrow().close();
  }

  @Test
  void doesNotTakeAStateForARunningSuiteWhenItsSupervisorIsGone() throws Exception {
    StateFile file = new StateFile(checkout.resolve("state.json"));
    assertTrue(file.read().isEmpty());

    SuiteState running = state(ProcessIdentity.own());
    file.write(running);
    assertEquals(running, file.readRunning().orElseThrow());

    // the number of a living process, given to it long after our supervisor had it
    file.write(state(new ProcessIdentity(ProcessHandle.current().pid(), 1_600_000_000_000L)));
    assertTrue(file.readRunning().isEmpty());
  }

  @Test
  void takesAKilledProcessForDeadEvenWhileNobodyCollectsIt() throws Exception {
    Process child = new ProcessBuilder("sleep", "600").start();
    ProcessIdentity identity = ProcessIdentity.of(child.toHandle());
    assertTrue(identity.running().isPresent());
    child.destroyForcibly().waitFor();
    assertFalse(identity.running().isPresent());
    assertEquals(identity, ProcessIdentity.parse(identity.toString()));
  }

  @Test
  void runsFromCopiesThatABuildDoesNotTouch() throws Exception {
    Path built = Files.createDirectories(checkout.resolve("target"));
    Files.createDirectories(built.resolve("lib/main"));
    Files.writeString(built.resolve("app.jar"), "first build");
    Files.writeString(built.resolve("lib/main/library.jar"), "library");
    Path programs = checkout.resolve("programs");

    Path place = StagedProgram.place(programs, "app", StagedProgram.filesOf(built));
    assertEquals(place, StagedProgram.place(programs, "app", StagedProgram.filesOf(built)));
    Files.writeString(built.resolve("app.jar"), "second build");
    Files.delete(built.resolve("lib/main/library.jar"));

    assertEquals("first build", Files.readString(place.resolve("app.jar")));
    assertEquals("library", Files.readString(place.resolve("lib/main/library.jar")));
    Path second = StagedProgram.place(programs, "app", StagedProgram.filesOf(built));
    assertNotEquals(place, second);
    assertTrue(Files.exists(place), "the one before stays");
    Files.writeString(built.resolve("app.jar"), "a third build");
    StagedProgram.place(programs, "app", StagedProgram.filesOf(built));
    assertFalse(Files.exists(place));
    assertTrue(Files.exists(second));
  }

  private static SuiteState state(ProcessIdentity supervisor) {
    return new SuiteState(
        supervisor,
        Phase.READY,
        null,
        1_795_000_000_000L,
        List.of(new Part("kafka", Condition.READY, 19092, 0, 42, 1200, null)));
  }
}
