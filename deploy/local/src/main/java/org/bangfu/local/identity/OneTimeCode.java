package org.bangfu.local.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes (RFC 6238).
 *
 * @param algorithm of the key: HmacSHA1, HmacSHA256 or HmacSHA512
 * @param digits how long a code is, at most 9
 */
record OneTimeCode(String algorithm, int digits) {

  static final Duration STEP = Duration.ofSeconds(30);

  /** What the realm asks for. */
  static final OneTimeCode OF_THE_REALM = new OneTimeCode("HmacSHA1", 6);

  String at(Instant time, byte[] key) {
    byte[] digest = digest(time.getEpochSecond() / STEP.toSeconds(), key);
    int offset = digest[digest.length - 1] & 0xf;
    int number = ByteBuffer.wrap(digest, offset, Integer.BYTES).getInt() & 0x7fffffff;
    String code = "%09d".formatted(number % 1_000_000_000);
    return code.substring(code.length() - digits);
  }

  private byte[] digest(long step, byte[] key) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
