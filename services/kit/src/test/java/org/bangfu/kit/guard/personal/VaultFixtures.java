package org.bangfu.kit.guard.personal;

import com.google.crypto.tink.subtle.Random;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keys of a run. */
final class VaultFixtures {
  static final String FIRST = "first:" + randomKey();
  static final String SECOND = "second:" + randomKey();
  private static final String INDEX = randomKey();

  private VaultFixtures() {}

  static Vault vault(String suite, String... masterKeys) {
    return new Vault(keys(suite, masterKeys));
  }

  static VaultKeys keys(String suite, String... masterKeys) {
    return new VaultKeys(Optional.of(List.of(masterKeys)), Optional.of(INDEX), suite, "production");
  }

  static String randomKey() {
    return Base64.getEncoder().encodeToString(Random.randBytes(32));
  }

  static String developmentKey() {
    return Base64.getEncoder()
        .encodeToString(Arrays.copyOf((SecretKey.DEVELOPMENT_MARK + "-1").getBytes(), 32));
  }
}
