package org.bangfu.kit.guard.personal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The algorithms of one origin: authenticated encryption, and the hash of the keyed index. */
enum Suite {
  /** AES-256-GCM (NIST SP 800-38D) and HMAC-SHA256. */
  AES_GCM(1),
  /** SM4-GCM (RFC 8998, GB/T 32907) and HMAC-SM3 (GB/T 32905). */
  SM4_GCM(2);

  static final int KEY_BYTES = 32;
  private static final AesGcmParameters AES_256_GCM = aesParameters();
  private static final byte[] SM4_KEY = "bangfu sm4-gcm key".getBytes(StandardCharsets.US_ASCII);

  private final byte code;

  Suite(int code) {
    this.code = (byte) code;
  }

  /** How sealed texts name it; never to be given to another suite. */
  byte code() {
    return code;
  }

  /**
   * @param key 32 bytes, whatever the suite: SM4 takes 16 that are derived from them, so that no
   *     bytes serve two ciphers
   */
  Aead aead(byte[] key) {
    return switch (this) {
      case AES_GCM -> aes(key);
      case SM4_GCM -> new Sm4Gcm(Arrays.copyOf(hmac(key, SM4_KEY), Sm4Gcm.KEY_BYTES));
    };
  }

  /** The keyed hash of the texts one after the other, 32 bytes. */
  byte[] hmac(byte[] key, byte[]... texts) {
    Digest digest = this == AES_GCM ? SHA256Digest.newInstance() : new SM3Digest();
    HMac mac = new HMac(digest);
    mac.init(new KeyParameter(key));
    for (byte[] text : texts) {
      mac.update(text, 0, text.length);
    }
    byte[] hash = new byte[mac.getMacSize()];
    mac.doFinal(hash, 0);
    return hash;
  }

  /**
   * @param name such as {@code aes-gcm}
   */
  static Suite named(String name) {
    return Arrays.stream(values())
        .filter(suite -> suite.toString().equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "bangfu.vault.suite must be one of " + Arrays.toString(values())));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @AccessesPartialKey
  private static Aead aes(byte[] key) {
    try {
      return AesGcmJce.create(
          AesGcmKey.builder()
              .setParameters(AES_256_GCM)
              .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
              .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-256-GCM", e);
    }
  }

  private static AesGcmParameters aesParameters() {
    try {
      return AesGcmParameters.builder()
          .setKeySizeBytes(KEY_BYTES)
          .setIvSizeBytes(12)
          .setTagSizeBytes(16)
          .setVariant(AesGcmParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("these parameters are standard", e);
    }
  }
}
