package org.bangfu.payment.provider.alipay;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What Alipay calls RSA2: SHA-256 with RSA over the sorted fields, with our key and by theirs. */
record Rsa2(PrivateKey ours, PublicKey theirs) {
  private static final String ALGORITHM = "SHA256withRSA";

  static Rsa2 of(AlipaySettings settings) {
    try {
      KeyFactory keys = KeyFactory.getInstance("RSA");
      return new Rsa2(
          keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(settings.appKey().orElseThrow()))),
          keys.generatePublic(new X509EncodedKeySpec(bytes(settings.platformKey().orElseThrow()))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys of Alipay in the settings cannot be read", e);
    }
  }

  /** Alipay hands out keys without the lines around them. */
  private static byte[] bytes(String key) {
    return Base64.getDecoder()
        .decode(key.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
  }

  /** The fields as they are signed; those without a value are not. */
  static String text(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isBlank())
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }

  String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(ours);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isTheirs(String text, String signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(theirs);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(signed));
    } catch (SignatureException | IllegalArgumentException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
