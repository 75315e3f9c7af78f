package org.bangfu.kit.guard.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.subtle.Random;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SubjectKeysTest {
  private static final String FIELD = "member.national_id";
  private static final PersonalText NUMBER = new PersonalText("999999194912310020");

  @Inject Vault vault;
  @Inject SubjectKeys keys;
  @Inject RotateSubjectKeys rotation;
  @Inject EntityManager entities;

  @ConfigProperty(name = "bangfu.vault.master-keys")
  List<String> masterKeys;

  @Test
  void manyKeysAreKeptInABatchAndOpenedInOneStatement() {
    List<SubjectVault> created = keep(vault, 300);
    List<UUID> subjects = created.stream().map(SubjectVault::subject).toList();
    assertEquals(1, Statements.during(() -> keys.open(subjects)));
    Map<UUID, SubjectVault> opened = keys.open(subjects);
    assertEquals(300, opened.size());
    for (SubjectVault each : created) {
      assertEquals(NUMBER, opened.get(each.subject()).open(FIELD, each.seal(FIELD, NUMBER)));
    }
    assertEquals(Map.of(), keys.open(List.of(UUID.randomUUID())));
    assertEquals(1, Statements.during(() -> keep(vault, 300)));
  }

  @Test
  void anErasedKeyIsGoneAndItsRowSaysWhen() {
    UUID subject = keep(vault, 1).getFirst().subject();
    assertTrue(keys.erase(subject));
    assertEquals(Map.of(), keys.open(List.of(subject)));
    assertEquals(
        List.of("null|t"),
        Database.rows(
            "select wrapped, erased_at is not null from subject_key where subject = ?", subject));
    assertFalse(keys.erase(subject));
    assertThrows(
        SQLException.class,
        () -> Database.change("delete from subject_key where subject = ?", subject));
  }

  @Test
  void masterKeysOfAnotherDatabaseAreFoundAtTheStart() {
    keep(vault, 20);
    keys.requireOpenable();
    SubjectKeys lost = new SubjectKeys(entities, vaultOf(List.of("test:" + randomKey())));
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> QuarkusTransaction.requiringNew().run(lost::requireOpenable));
    assertTrue(refused.getMessage().startsWith("BANGFU_MASTER_KEYS opens none"));
  }

  @Test
  void rotationMovesEveryKeyOnceAndLeavesErasedAndSpoiltOnesAsTheyAre() {
    String older = "older:" + randomKey();
    Vault before = vaultOf(List.of(older));
    List<SubjectVault> created = keep(before, 450);
    UUID erased = created.getFirst().subject();
    UUID kept = created.getLast().subject();
    Sealed sealed = created.getLast().seal(FIELD, NUMBER);
    keys.erase(erased);
    UUID spoilt = created.get(1).subject();
    spoil(spoilt);
    Vault both = vaultOf(List.of(masterKeys.getFirst(), older));
    SubjectKeys rotating = new SubjectKeys(entities, both);
    assertEquals(448, inTransactions(rotating));
    assertEquals(0, inTransactions(rotating));
    assertEquals(NUMBER, keys.open(List.of(kept)).get(kept).open(FIELD, sealed));
    assertNull(keys.open(List.of(erased)).get(erased));
    assertEquals(
        List.of("older"),
        Database.rows("select master_key from subject_key where subject = ?", spoilt));
  }

  private static void spoil(UUID subject) {
    try {
      Database.change("update subject_key set wrapped = 'older.AQE' where subject = ?", subject);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<SubjectVault> keep(Vault with, int count) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          List<SubjectVault> created =
              IntStream.range(0, count).mapToObj(i -> with.create(UUID.randomUUID())).toList();
          created.forEach(keys::keep);
          return created;
        });
  }

  /** A repository that we made ourselves has no interceptors: its transaction is the caller's. */
  private int inTransactions(SubjectKeys rotating) {
    return QuarkusTransaction.requiringNew().call(() -> rotation.rotate(rotating));
  }

  private static Vault vaultOf(List<String> masterKeys) {
    return new Vault(
        new VaultKeys(Optional.of(masterKeys), Optional.of(randomKey()), "aes-gcm", "production"));
  }

  private static String randomKey() {
    return Base64.getEncoder().encodeToString(Random.randBytes(32));
  }
}
