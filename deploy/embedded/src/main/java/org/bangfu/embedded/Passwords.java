package org.bangfu.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of a data folder: made once, kept in it, readable by its user alone. */
public final class Passwords {

  private final Path file;
  private final Properties known = new Properties();

  /**
   * Those that the file holds.
   *
   * @param file made with the first password; its folder must be there
   */
  public Passwords(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        known.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The user's, or a new one of 144 random bits as hexadecimal digits. */
  public synchronized Credentials of(String user) {
    String password = known.getProperty(user);
    if (password == null) {
      byte[] random = new byte[18];
      new SecureRandom().nextBytes(random);
      password = HexFormat.of().formatHex(random);
      known.setProperty(user, password);
      keep();
    }
    return new Credentials(user, password);
  }

  private void keep() {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer writer = Files.newBufferedWriter(fresh)) {
        known.store(writer, null);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
