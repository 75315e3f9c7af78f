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
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Function;

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
  public Credentials of(String user) {
    return new Credentials(user, known(user, 18, HexFormat.of()::formatHex));
  }

  /** The key of that name, or a new one of 256 random bits in base64. */
  public String key(String name) {
    return known(name, 32, Base64.getEncoder()::encodeToString);
  }

  private synchronized String known(String name, int bytes, Function<byte[], String> text) {
    String value = known.getProperty(name);
    if (value == null) {
      byte[] random = new byte[bytes];
      new SecureRandom().nextBytes(random);
      value = text.apply(random);
      known.setProperty(name, value);
      keep();
    }
    return value;
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
