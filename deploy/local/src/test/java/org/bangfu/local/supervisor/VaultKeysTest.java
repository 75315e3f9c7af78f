package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKeysTest {

  @TempDir Path home;

  @Test
  void areMadeOnceForANewFolderAndMissedWhereDataAreLeftWithoutThem() throws Exception {
    SuiteFolder folder = SuiteFolder.of(home, Map.of(), SuiteFolder.UP);
    Files.createDirectories(folder.data());
    VaultKeys.prepare(folder);
    String master = VaultKeys.of(folder).master(SuiteService.HOUSEHOLD_REGISTRY);

    Files.createDirectories(folder.postgres().resolve("cluster"));
    VaultKeys.prepare(folder);
    assertEquals(master, VaultKeys.of(folder).master(SuiteService.HOUSEHOLD_REGISTRY));

    Path file = folder.data().resolve("vault-keys.properties");
    Files.delete(file);
    String sentence =
        assertThrows(SuiteException.class, () -> VaultKeys.prepare(folder)).getMessage();
    assertTrue(sentence.contains(file.toString()), sentence);
    assertTrue(Files.notExists(file), "no other keys are made");
  }
}
