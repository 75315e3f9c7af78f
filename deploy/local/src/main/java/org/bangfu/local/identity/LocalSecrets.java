package org.bangfu.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.bangfu.embedded.Passwords;
import org.bangfu.local.suite.SuiteFolder;

/** The secrets of one data folder's realm, each made when it is first asked for. */
final class LocalSecrets {

  /** The realm's policy wants an upper-case letter as well. */
  private static final String FOR_THE_POLICY = "Bf";

  private final Passwords passwords;

  private LocalSecrets(Passwords passwords) {
    this.passwords = passwords;
  }

  static LocalSecrets of(SuiteFolder suite) {
    Path folder = suite.keycloak();
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new LocalSecrets(new Passwords(folder.resolve("secrets.properties")));
  }

  /** Of Keycloak's own administrator, in its realm {@code master}. */
  String ofKeycloakAdmin() {
    return passwords.of("keycloak").password();
  }

  String passwordOf(LocalAccount account) {
    return FOR_THE_POLICY + passwords.of("account." + account.name()).password();
  }

  /** The key of its one-time codes, whose bytes are those of this text. */
  String codeKeyOf(LocalAccount account) {
    return passwords.of("codes." + account.name()).password();
  }

  String ofClient(String client) {
    return passwords.of("client." + client).password();
  }
}
