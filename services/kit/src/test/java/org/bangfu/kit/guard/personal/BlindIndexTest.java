package org.bangfu.kit.guard.personal;

import static org.bangfu.kit.guard.personal.VaultFixtures.FIRST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlindIndexTest {
  private static final String FIELD = "member.national_id";
  private static final String NUMBER = "999999194912310020";

  @ParameterizedTest
  @ValueSource(strings = {"aes-gcm", "sm4-gcm"})
  void equalTextsOfAFieldMeetAndNoOthers(String suite) {
    BlindIndex index = new BlindIndex(VaultFixtures.keys(suite, FIRST));
    String hash = index.of(FIELD, NUMBER);
    assertTrue(hash.matches("[0-9a-f]{64}"));
    assertEquals(hash, index.of(FIELD, new PersonalText(NUMBER)));
    assertNotEquals(hash, index.of(FIELD, "999999194912310021"));
    assertNotEquals(hash, index.of("helper.national_id", NUMBER));
    // the border between field and text counts
    assertNotEquals(index.of("ab", "c"), index.of("a", "bc"));
  }

  @Test
  void anotherKeyOrSuiteGivesAnotherIndex() {
    String hash = new BlindIndex(VaultFixtures.keys("aes-gcm", FIRST)).of(FIELD, NUMBER);
    assertNotEquals(hash, new BlindIndex(VaultFixtures.keys("sm4-gcm", FIRST)).of(FIELD, NUMBER));
    VaultKeys other =
        new VaultKeys(
            Optional.of(List.of(FIRST)),
            Optional.of(VaultFixtures.randomKey()),
            "aes-gcm",
            "production");
    assertNotEquals(hash, new BlindIndex(other).of(FIELD, NUMBER));
  }
}
