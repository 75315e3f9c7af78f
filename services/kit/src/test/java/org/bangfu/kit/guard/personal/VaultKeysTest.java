package org.bangfu.kit.guard.personal;

import static org.bangfu.kit.guard.personal.VaultFixtures.FIRST;
import static org.bangfu.kit.guard.personal.VaultFixtures.developmentKey;
import static org.bangfu.kit.guard.personal.VaultFixtures.randomKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultKeysTest {
  private static final String SHORT = Base64.getEncoder().encodeToString(new byte[16]);
  private static final String ZEROS = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void theFirstMasterKeyIsThePrimary() {
    VaultKeys keys = VaultFixtures.keys("aes-gcm", FIRST, "older:" + randomKey());
    assertEquals("first", keys.primary());
    assertTrue(keys.has("older"));
    assertFalse(keys.toString().contains(FIRST.substring(6)));
  }

  @Test
  void noServiceStartsWithoutKeys() {
    assertRefused("BANGFU_MASTER_KEYS", null, randomKey());
    assertRefused("BANGFU_INDEX_KEY", FIRST, null);
  }

  @Test
  void shortAndUnreadableKeysAreRefusedUnquoted() {
    assertRefused("BANGFU_MASTER_KEYS", "a:" + SHORT, randomKey());
    assertRefused("BANGFU_INDEX_KEY", FIRST, SHORT);
    assertRefused("BANGFU_MASTER_KEYS", "a:?" + randomKey(), randomKey());
    assertRefused("BANGFU_INDEX_KEY", FIRST, "?" + randomKey());
    assertRefused("BANGFU_MASTER_KEYS", randomKey(), randomKey());
    assertRefused("BANGFU_MASTER_KEYS", "Not An Id:" + randomKey(), randomKey());
    assertRefused("BANGFU_MASTER_KEYS", FIRST + "," + FIRST, randomKey());
  }

  @Test
  void oneKeyIsNotForBothTasks() {
    String key = randomKey();
    assertRefused("BANGFU_INDEX_KEY", FIRST + ",older:" + key, key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"production", "", "Local", "staging"})
  void developmentKeysServeLocallyOnly(String environment) {
    assertRefused(environment, "BANGFU_MASTER_KEYS", "a:" + developmentKey(), randomKey());
    assertRefused(environment, "BANGFU_MASTER_KEYS", "a:" + ZEROS, randomKey());
    assertRefused(environment, "BANGFU_INDEX_KEY", FIRST, developmentKey());
    assertEquals("a", keys("local", "a:" + developmentKey(), ZEROS).primary());
  }

  @Test
  void anUnknownSuiteIsRefused() {
    var e =
        assertThrows(IllegalArgumentException.class, () -> VaultFixtures.keys("des-ecb", FIRST));
    assertTrue(e.getMessage().contains("bangfu.vault.suite"));
  }

  private static void assertRefused(String variable, String masterKeys, String indexKey) {
    assertRefused("production", variable, masterKeys, indexKey);
    assertRefused("local", variable, masterKeys, indexKey);
  }

  private static void assertRefused(
      String environment, String variable, String masterKeys, String indexKey) {
    var e =
        assertThrows(IllegalStateException.class, () -> keys(environment, masterKeys, indexKey));
    assertTrue(e.getMessage().contains(variable), e.getMessage());
    // a cause's message may quote what it could not read
    assertNull(e.getCause());
    for (String secret : new String[] {masterKeys, indexKey}) {
      assertFalse(secret != null && e.getMessage().contains(secret), e.getMessage());
    }
  }

  private static VaultKeys keys(String environment, String masterKeys, String indexKey) {
    return new VaultKeys(
        Optional.ofNullable(masterKeys).map(list -> Arrays.asList(list.split(","))),
        Optional.ofNullable(indexKey),
        "aes-gcm",
        environment);
  }
}
