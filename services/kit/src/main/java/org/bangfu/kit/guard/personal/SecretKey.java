package org.bangfu.kit.guard.personal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A configured key of 32 bytes, and what makes one unfit. Messages name where it stands only. */
final class SecretKey {
  /** Keys that begin so are for development: they are written down somewhere. */
  static final String DEVELOPMENT_MARK = "bangfu-development";

  private static final byte[] MARK = DEVELOPMENT_MARK.getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  private SecretKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static SecretKey of(String where, String base64, boolean production) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      // without its cause, whose message quotes a character of the key
      throw new IllegalStateException(where + " is not base64");
    }
    if (bytes.length != Suite.KEY_BYTES) {
      throw new IllegalStateException(
          where + " must have 32 bytes (openssl rand -base64 32), and has " + bytes.length);
    }
    if (production && (isMarked(bytes) || isMonotone(bytes))) {
      throw new IllegalStateException(
          where + " is a development key, and BANGFU_ENVIRONMENT says production");
    }
    return new SecretKey(bytes);
  }

  byte[] bytes() {
    return bytes;
  }

  private static boolean isMarked(byte[] bytes) {
    return Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
  }

  private static boolean isMonotone(byte[] bytes) {
    for (byte b : bytes) {
      if (b != bytes[0]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "secret key";
  }
}
