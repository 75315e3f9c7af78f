package org.bangfu.local.supervisor;

import java.nio.file.Path;
import org.bangfu.embedded.Passwords;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuiteService;

/**
 * The keys of a data folder under which its services seal personal data: made once, at random, and
 * gone with the folder. No key comes with the program.
 */
final class VaultKeys {
  private final Passwords kept;

  private VaultKeys(Passwords kept) {
    this.kept = kept;
  }

  static VaultKeys of(SuiteFolder folder) {
    Path file = folder.data().resolve("vault-keys.properties");
    return new VaultKeys(new Passwords(file));
  }

  /** As {@code BANGFU_MASTER_KEYS} has them: an id and the key. */
  String master(SuiteService service) {
    return "local:" + kept.key("master." + service.title());
  }

  String index(SuiteService service) {
    return kept.key("index." + service.title());
  }
}
