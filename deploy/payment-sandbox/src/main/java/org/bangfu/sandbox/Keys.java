package org.bangfu.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The keys of the providers and of their one merchant. Made at the first start, kept in a folder
 * that the owner alone reads, and told to the services as the variables that they read.
 */
public record Keys(KeyPair platform, KeyPair merchant, String apiKey) {
  public static final String MERCHANT = "1900000001";
  public static final String APP = "wxsandbox0000000001";
  public static final String SERIAL = "5A4D424F580000000000000000000000000000AA";
  public static final String PLATFORM_KEY_ID = "PUB_KEY_ID_0119000000010000000000000000000001";
  public static final String ALIPAY_APP = "2021000000000001";
  public static final String ALIPAY_SELLER = "2088000000000001";
  private static final String FILE = "payment-sandbox.keys";
  private static final int API_KEY_LENGTH = 32;

  /** Reads the keys of a folder, or makes them there. */
  public static Keys in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        write(file, made());
      }
      String[] lines = Files.readString(file).split("\n", -1);
      return new Keys(pair(lines[0], lines[1]), pair(lines[2], lines[3]), lines[4]);
    } catch (GeneralSecurityException e) {
      throw new IOException("the keys in " + file + " cannot be read", e);
    }
  }

  private static Keys made() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    String letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    String apiKey =
        new SecureRandom()
            .ints(API_KEY_LENGTH, 0, letters.length())
            .mapToObj(i -> String.valueOf(letters.charAt(i)))
            .collect(Collectors.joining());
    return new Keys(generator.generateKeyPair(), generator.generateKeyPair(), apiKey);
  }

  private static void write(Path file, Keys keys) throws IOException {
    Path half = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(half);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        half,
        String.join(
            "\n",
            text(keys.platform.getPrivate().getEncoded()),
            text(keys.platform.getPublic().getEncoded()),
            text(keys.merchant.getPrivate().getEncoded()),
            text(keys.merchant.getPublic().getEncoded()),
            keys.apiKey));
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * The variables with which a service takes payments by these providers.
   *
   * @param sandbox where this program listens
   * @param notify where the service hears of payments, without the provider's name
   */
  public Map<String, String> environment(String sandbox, String notify) {
    Map<String, String> variables = new TreeMap<>();
    variables.put("BANGFU_PAYMENT_WECHAT_MERCHANT", MERCHANT);
    variables.put("BANGFU_PAYMENT_WECHAT_MERCHANT_SERIAL", SERIAL);
    variables.put(
        "BANGFU_PAYMENT_WECHAT_MERCHANT_KEY",
        pem("PRIVATE KEY", merchant.getPrivate().getEncoded()));
    variables.put("BANGFU_PAYMENT_WECHAT_APP", APP);
    variables.put("BANGFU_PAYMENT_WECHAT_API_KEY", apiKey);
    variables.put(
        "BANGFU_PAYMENT_WECHAT_PLATFORM_KEY", pem("PUBLIC KEY", platform.getPublic().getEncoded()));
    variables.put("BANGFU_PAYMENT_WECHAT_PLATFORM_KEY_ID", PLATFORM_KEY_ID);
    variables.put("BANGFU_PAYMENT_WECHAT_ADDRESS", sandbox);
    variables.put("BANGFU_PAYMENT_WECHAT_NOTIFY_ADDRESS", notify + "/wechat");
    variables.put("BANGFU_PAYMENT_ALIPAY_APP", ALIPAY_APP);
    // as Alipay hands its keys out, without the lines around them
    variables.put("BANGFU_PAYMENT_ALIPAY_APP_KEY", text(merchant.getPrivate().getEncoded()));
    variables.put("BANGFU_PAYMENT_ALIPAY_SELLER", ALIPAY_SELLER);
    variables.put("BANGFU_PAYMENT_ALIPAY_PLATFORM_KEY", text(platform.getPublic().getEncoded()));
    variables.put("BANGFU_PAYMENT_ALIPAY_ADDRESS", sandbox + "/gateway.do");
    variables.put("BANGFU_PAYMENT_ALIPAY_NOTIFY_ADDRESS", notify + "/alipay");
    return variables;
  }

  private static String pem(String kind, byte[] key) {
    return "-----BEGIN " + kind + "-----\n" + text(key) + "\n-----END " + kind + "-----";
  }

  private static String text(byte[] key) {
    return Base64.getEncoder().encodeToString(key);
  }

  private static KeyPair pair(String privateKey, String publicKey) throws GeneralSecurityException {
    KeyFactory factory = KeyFactory.getInstance("RSA");
    PrivateKey mine =
        factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
    PublicKey theirs =
        factory.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
    return new KeyPair(theirs, mine);
  }
}
