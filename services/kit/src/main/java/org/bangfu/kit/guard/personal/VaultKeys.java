package org.bangfu.kit.guard.personal;

import com.google.crypto.tink.Aead;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configured keys, read and judged once at the start. */
@Singleton
class VaultKeys {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  private final Suite suite;
  private final Map<String, Map<Suite, Aead>> masters = new LinkedHashMap<>();
  private final SecretKey index;

  /**
   * @throws IllegalStateException with a message that names the variable and holds no key
   */
  VaultKeys(
      @ConfigProperty(name = "bangfu.vault.master-keys") Optional<List<String>> masterKeys,
      @ConfigProperty(name = "bangfu.vault.index-key") Optional<String> indexKey,
      @ConfigProperty(name = "bangfu.vault.suite") String suite,
      @ConfigProperty(name = "bangfu.environment") String environment) {
    // what is neither is production, so that a slip of the pen opens nothing
    boolean production = !environment.strip().equals("local");
    this.suite = Suite.named(suite.strip());
    this.index =
        SecretKey.of(
            "BANGFU_INDEX_KEY",
            indexKey.orElseThrow(() ->
                new IllegalStateException(
                    "BANGFU_INDEX_KEY is missing: 32 bytes in base64 (openssl rand -base64 32)")),
            production);
    masterKeys.orElse(List.of()).forEach(entry -> addMaster(entry, production));
    if (masters.isEmpty()) {
      throw new IllegalStateException(
          "BANGFU_MASTER_KEYS is missing: id:base64 with 32 bytes, the primary one first, others after commas");
    }
  }

  private void addMaster(String entry, boolean production) {
    String where = "Entry " + (masters.size() + 1) + " of BANGFU_MASTER_KEYS";
    int colon = entry.indexOf(':');
    String id = colon < 0 ? "" : entry.substring(0, colon).strip();
    if (!ID.matcher(id).matches()) {
      throw new IllegalStateException(
          where + " is not id:base64 with an id of 1 to 32 of a-z, 0-9 and -");
    }
    byte[] key = SecretKey.of(where, entry.substring(colon + 1), production).bytes();
    if (Arrays.equals(key, index.bytes())) {
      throw new IllegalStateException(
          where + " is BANGFU_INDEX_KEY: who may look numbers up could open what is sealed");
    }
    Map<Suite, Aead> aeads = new EnumMap<>(Suite.class);
    for (Suite each : Suite.values()) {
      aeads.put(each, each.aead(key));
    }
    if (masters.put(id, aeads) != null) {
      throw new IllegalStateException(where + " has the id of another one");
    }
  }

  Suite suite() {
    return suite;
  }

  byte[] index() {
    return index.bytes();
  }

  String primary() {
    return masters.keySet().iterator().next();
  }

  boolean has(String id) {
    return masters.containsKey(id);
  }

  Aead master(String id, Suite asked) {
    return Objects.requireNonNull(Objects.requireNonNull(masters.get(id)).get(asked));
  }

  @Override
  public String toString() {
    return "vault keys " + masters.keySet();
  }
}
