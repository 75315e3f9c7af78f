package org.bangfu.local.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bangfu.embedded.Passwords;
import org.bangfu.local.suite.SuiteException;
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
    return new VaultKeys(new Passwords(file(folder)));
  }

  private static Path file(SuiteFolder folder) {
    return folder.data().resolve("vault-keys.properties");
  }

  /**
   * Makes those of a new folder, before there is anything that they could seal.
   *
   * @throws SuiteException where there are data, and no keys for them
   */
  static void prepare(SuiteFolder folder) {
    if (Files.exists(file(folder))) {
      return;
    }
    if (Files.exists(folder.postgres().resolve("cluster"))) {
      throw new SuiteException(
          "The keys of personal data, %s, are gone, and without them nobody can read what is sealed: put back a copy of that file, or delete all data with ./bangfu reset."
              .formatted(file(folder)));
    }
    VaultKeys keys = of(folder);
    for (SuiteService service : SuiteService.values()) {
      if (service.knowsPeople()) {
        keys.master(service);
        keys.index(service);
      }
    }
  }

  /** As {@code BANGFU_MASTER_KEYS} has them: an id and the key. */
  String master(SuiteService service) {
    return "local:" + kept.key("master." + service.title());
  }

  String index(SuiteService service) {
    return kept.key("index." + service.title());
  }
}
