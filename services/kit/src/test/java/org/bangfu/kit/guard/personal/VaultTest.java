package org.bangfu.kit.guard.personal;

import static org.bangfu.kit.guard.personal.VaultFixtures.FIRST;
import static org.bangfu.kit.guard.personal.VaultFixtures.SECOND;
import static org.bangfu.kit.guard.personal.VaultFixtures.vault;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
  private static final String FIELD = "member.national_id";
  private static final PersonalText NUMBER = new PersonalText("999999194912310020");
  private static final PersonalText NAME = new PersonalText("欧阳小三");

  private final UUID subject = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({"aes-gcm,aes-gcm", "sm4-gcm,sm4-gcm", "aes-gcm,sm4-gcm", "sm4-gcm,aes-gcm"})
  void whatOneSuiteSealedOpensUnderEither(String sealing, String opening) {
    SubjectVault sealer = vault(sealing, FIRST).create(subject);
    Sealed number = sealer.seal(FIELD, NUMBER);
    Sealed name = sealer.seal("member.name", NAME);
    SubjectVault opener = vault(opening, FIRST).open(subject, sealer.wrapped());
    assertEquals(NUMBER, opener.open(FIELD, number));
    assertEquals(NAME, opener.open("member.name", name));
    assertEquals(NAME, opener.open("member.name", opener.seal("member.name", NAME)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aes-gcm", "sm4-gcm"})
  void nothingOpensInAnotherPlaceOrForAnotherSubject(String suite) {
    Vault vault = vault(suite, FIRST);
    SubjectVault mine = vault.create(subject);
    Sealed sealed = mine.seal(FIELD, NUMBER);
    UUID stranger = UUID.randomUUID();
    SubjectVault theirs = vault.create(stranger);
    assertThrows(CannotOpenException.class, () -> mine.open("member.phone", sealed));
    assertThrows(CannotOpenException.class, () -> theirs.open(FIELD, sealed));
    assertThrows(CannotOpenException.class, () -> vault.open(stranger, mine.wrapped()));
  }

  @Test
  void aRowMovedToAnotherSubjectDoesNotOpenEvenUnderItsOwnKey() {
    byte[] key = new byte[32];
    UUID stranger = UUID.randomUUID();
    WrappedKey any = new WrappedKey("first.x");
    Sealed sealed = new SubjectVault(subject, any, key, Suite.AES_GCM).seal(FIELD, NUMBER);
    SubjectVault same = new SubjectVault(stranger, any, key, Suite.AES_GCM);
    assertThrows(CannotOpenException.class, () -> same.open(FIELD, sealed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aes-gcm", "sm4-gcm"})
  void noByteMayChange(String suite) {
    Vault vault = vault(suite, FIRST);
    SubjectVault mine = vault.create(subject);
    byte[] sealed = Base64.getUrlDecoder().decode(mine.seal(FIELD, NUMBER).text());
    assertEquals(18 + 30, sealed.length);
    for (int i = 0; i < sealed.length; i++) {
      Sealed changed = new Sealed(changed(sealed, i));
      assertThrows(CannotOpenException.class, () -> mine.open(FIELD, changed), "byte " + i);
    }
    byte[] wrapped = Base64.getUrlDecoder().decode(mine.wrapped().body());
    for (int i = 0; i < wrapped.length; i++) {
      WrappedKey changed = new WrappedKey("first." + changed(wrapped, i));
      assertThrows(CannotOpenException.class, () -> vault.open(subject, changed), "byte " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AQ", "AQE", "not base64!", "999999194912310020"})
  void whatWasNeverSealedDoesNotOpen(String text) {
    SubjectVault mine = vault("aes-gcm", FIRST).create(subject);
    var e = assertThrows(CannotOpenException.class, () -> mine.open(FIELD, new Sealed(text)));
    assertTrue(e.getMessage().contains(FIELD));
  }

  @Test
  void anUnknownMasterKeyIsNamed() {
    WrappedKey wrapped = vault("aes-gcm", FIRST).create(subject).wrapped();
    Vault other = vault("aes-gcm", SECOND);
    var e = assertThrows(CannotOpenException.class, () -> other.open(subject, wrapped));
    assertTrue(e.getMessage().contains("\"first\""));
    String renamed = "second." + wrapped.body();
    assertThrows(CannotOpenException.class, () -> other.open(subject, new WrappedKey(renamed)));
  }

  @Test
  void aKeyMovesToANewMasterKeyWhileWhatItSealedStays() {
    SubjectVault before = vault("aes-gcm", FIRST).create(subject);
    Sealed sealed = before.seal(FIELD, NUMBER);
    Vault rotating = vault("sm4-gcm", SECOND, FIRST);
    assertEquals(NUMBER, rotating.open(subject, before.wrapped()).open(FIELD, sealed));
    WrappedKey after = rotating.rewrap(subject, before.wrapped()).orElseThrow();
    assertEquals("second", after.masterKey());
    assertEquals(Optional.empty(), rotating.rewrap(subject, after));
    assertEquals(NUMBER, vault("aes-gcm", SECOND).open(subject, after).open(FIELD, sealed));
  }

  @Test
  void twoSealsOfOneTextDiffer() {
    SubjectVault mine = vault("aes-gcm", FIRST).create(subject);
    assertNotEquals(mine.seal(FIELD, NUMBER), mine.seal(FIELD, NUMBER));
  }

  @Test
  void nothingPrintsItselfOrBecomesJson() {
    SubjectVault mine = vault("aes-gcm", FIRST).create(subject);
    Sealed sealed = mine.seal(FIELD, NUMBER);
    for (Object each : new Object[] {mine, sealed, mine.wrapped(), NUMBER}) {
      assertFalse(each.toString().contains(NUMBER.clearText()));
      assertFalse(each.toString().contains(sealed.text()));
      assertFalse(each.toString().contains(mine.wrapped().body()));
    }
    ObjectMapper json = new ObjectMapper();
    for (Object each : new Object[] {sealed, mine.wrapped(), Map.of("id", sealed)}) {
      assertThrows(JsonProcessingException.class, () -> json.writeValueAsString(each));
    }
  }

  private static String changed(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 1;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(copy);
  }
}
