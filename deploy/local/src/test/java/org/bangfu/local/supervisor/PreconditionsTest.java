package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreconditionsTest {

  @TempDir Path folder;

  @Test
  void namesThePortItsOwnerAndTheVariableThatChangesIt() throws Exception {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
      String sentence =
          assertThrows(
                  SuiteException.class, () -> Preconditions.portIsFree("consumption-aid", port))
              .getMessage();
      assertTrue(sentence.startsWith("Port " + port + ", which consumption-aid needs"), sentence);
      assertTrue(sentence.contains("BANGFU_PORT_CONSUMPTION_AID=<port>"), sentence);
      if (Files.exists(Path.of("/proc/net/tcp"))) {
        assertTrue(sentence.contains("process " + ProcessHandle.current().pid()), sentence);
      }
    }
    assertDoesNotThrow(() -> Preconditions.portIsFree("consumption-aid", port));
  }

  @Test
  void saysHowMuchDiskSpaceThereIsAndHowMuchIsNeeded() {
    assertDoesNotThrow(() -> Preconditions.hasSpace(folder, 1, Map.of()));
    String sentence =
        assertThrows(
                SuiteException.class, () -> Preconditions.hasSpace(folder, 900_000_000, Map.of()))
            .getMessage();
    assertTrue(sentence.contains("900000000 MB are needed"), sentence);
    assertTrue(sentence.contains("BANGFU_HOME"), sentence);
    Map<String, String> other = Map.of("BANGFU_SPACE_NEEDED_MB", "1");
    assertDoesNotThrow(() -> Preconditions.hasSpace(folder, 1_000_000_000, other));
  }

  @Test
  void endsTheServicesOfItsOwnFolderAndNoOtherProcess() throws Exception {
    SuiteFolder ours = SuiteFolder.of(folder, Map.of(), SuiteFolder.UP);
    SuiteFolder other = SuiteFolder.of(folder, Map.of(), SuiteFolder.DEMO);
    Process left = sleeper(Leftovers.mark(ours));
    Process foreign = sleeper(Leftovers.mark(other));
    try {
      assertEquals(
          List.of(left.pid()), Leftovers.of(ours).stream().map(ProcessHandle::pid).toList());
      assertEquals(1, Leftovers.end(ours));
      // the system knows that it is gone a moment before our handle of it does
      assertTrue(left.waitFor(10, TimeUnit.SECONDS));
      assertTrue(foreign.isAlive());
    } finally {
      left.destroyForcibly();
      foreign.destroyForcibly();
    }
  }

  private Process sleeper(String mark) throws Exception {
    Path source = folder.resolve("Sleeper.java");
    Files.writeString(
        source,
        "class Sleeper { public static void main(String[] a) throws Exception {"
            + " System.out.println(1); Thread.sleep(600_000); } }");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                mark,
                source.toString())
            .start();
    assertEquals('1', process.getInputStream().read());
    return process;
  }

  @Test
  void keepsAnAheadOfTimeCacheUntilProgramOrFlagsChange() throws Exception {
    Path jar = Files.writeString(folder.resolve("program.jar"), "1");
    Path caches = folder.resolve("aot");
    AheadOfTime first = new AheadOfTime(caches, "program", List.of(jar), List.of("-Xmx1m"));
    List<String> recording = first.flags(true);
    if (recording.isEmpty()) {
      return; // a JVM without such caches
    }
    assertTrue(first.isRecording());
    Files.writeString(Path.of(recording.get(0).replace("-XX:AOTCacheOutput=", "")), "cache");
    first.keep();
    assertTrue(cached(caches, jar, "-Xmx1m"));
    assertFalse(cached(caches, jar, "-Xmx2m"));
  }

  private static boolean cached(Path caches, Path jar, String flag) {
    return new AheadOfTime(caches, "program", List.of(jar), List.of(flag))
        .flags(false).stream().anyMatch(each -> each.startsWith("-XX:AOTCache="));
  }
}
