package org.bangfu.kit.guard.personal;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/**
 * Sealed bytes as text: base64url of {@code version (1) | suite (1) | nonce (12) | ciphertext | tag
 * (16)}. Bound to it are {@code version | suite | subject (16) | place in UTF-8}, where the place
 * is a field's name or, for a key, its master key's id.
 */
final class Envelope {
  private static final byte VERSION = 1;
  private static final int HEADER_BYTES = 2;

  private Envelope() {}

  static String seal(Suite suite, Aead key, UUID subject, String place, byte[] clear) {
    try {
      byte[] sealed = key.encrypt(clear, bound(suite, subject, place));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(HEADER_BYTES + sealed.length)
                  .put(VERSION)
                  .put(suite.code())
                  .put(sealed)
                  .array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(place + " could not be sealed", e);
    }
  }

  static byte[] open(String text, Function<Suite, Aead> keys, UUID subject, String place) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() < HEADER_BYTES || bytes.get() != VERSION) {
        throw new GeneralSecurityException("not of a version that this release knows");
      }
      Suite suite = suite(bytes.get());
      byte[] sealed = new byte[bytes.remaining()];
      bytes.get(sealed);
      return keys.apply(suite).decrypt(sealed, bound(suite, subject, place));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new CannotOpenException(
          "What is sealed as " + place + " belongs to another subject or place, or was changed", e);
    }
  }

  private static Suite suite(byte code) throws GeneralSecurityException {
    for (Suite suite : Suite.values()) {
      if (suite.code() == code) {
        return suite;
      }
    }
    throw new GeneralSecurityException("not of a suite that this release knows");
  }

  private static byte[] bound(Suite suite, UUID subject, String place) {
    byte[] name = place.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HEADER_BYTES + 2 * Long.BYTES + name.length)
        .put(VERSION)
        .put(suite.code())
        .putLong(subject.getMostSignificantBits())
        .putLong(subject.getLeastSignificantBits())
        .put(name)
        .array();
  }
}
