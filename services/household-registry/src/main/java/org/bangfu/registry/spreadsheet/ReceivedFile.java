package org.bangfu.registry.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body on disk, which is gone when it is closed. */
public record ReceivedFile(Path path, String sha256) implements AutoCloseable {

  public static ReceivedFile of(InputStream body) throws IOException {
    // made with rights for its owner alone
    Path path = Files.createTempFile("bangfu-sheet-", null);
    MessageDigest digest = newDigest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
      body.transferTo(out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    return new ReceivedFile(path, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
