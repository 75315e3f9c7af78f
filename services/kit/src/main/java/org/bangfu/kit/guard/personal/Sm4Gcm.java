package org.bangfu.kit.guard.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/** SM4-GCM in Tink's form: nonce of 12 bytes, ciphertext, tag of 16 bytes. */
final class Sm4Gcm implements Aead {
  static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final byte[] key;

  Sm4Gcm(byte[] key) {
    this.key = key.clone();
  }

  @Override
  public byte[] encrypt(byte[] clear, byte @Nullable [] bound) throws GeneralSecurityException {
    byte[] nonce = Random.randBytes(NONCE_BYTES);
    byte[] sealed = run(true, nonce, bound, clear, 0, clear.length);
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
    return all;
  }

  @Override
  public byte[] decrypt(byte[] sealed, byte @Nullable [] bound) throws GeneralSecurityException {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) {
      throw new GeneralSecurityException("too short for a nonce and a tag");
    }
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    return run(false, nonce, bound, sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
  }

  /** One run of the cipher; its own so that a published vector's nonce can be tried. */
  byte[] run(
      boolean seal, byte[] nonce, byte @Nullable [] bound, byte[] text, int offset, int length)
      throws GeneralSecurityException {
    GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BYTES * 8, nonce, bound));
    byte[] out = new byte[cipher.getOutputSize(length)];
    int written = cipher.processBytes(text, offset, length, out, 0);
    try {
      written += cipher.doFinal(out, written);
    } catch (InvalidCipherTextException e) {
      throw new GeneralSecurityException("the tag does not fit", e);
    }
    return written == out.length ? out : Arrays.copyOf(out, written);
  }
}
