package org.bangfu.kit.guard.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Published vectors, so that others can open what we sealed. */
class SuiteTest {
  private static final HexFormat HEX = HexFormat.of();

  /** RFC 8998, appendix A.1. */
  @Test
  void sm4GcmGivesThePublishedCiphertextAndTag() throws GeneralSecurityException {
    Sm4Gcm sm4 = new Sm4Gcm(HEX.parseHex("0123456789abcdeffedcba9876543210"));
    byte[] nonce = HEX.parseHex("00001234567800000000abcd");
    byte[] bound = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] clear =
        HEX.parseHex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    String sealed =
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
            + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
            + "83de3541e4c2b58177e065a9bf7b62ec";
    assertEquals(sealed, HEX.formatHex(sm4.run(true, nonce, bound, clear, 0, clear.length)));
    byte[] read = HEX.parseHex(HEX.formatHex(nonce) + sealed);
    assertEquals(HEX.formatHex(clear), HEX.formatHex(sm4.decrypt(read, bound)));
  }

  /** GM/T 0042-2015, appendix D.3, as OpenSSL's tests repeat it. */
  @Test
  void hmacSm3GivesThePublishedHash() {
    byte[] key = HEX.parseHex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
    String text = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    assertEquals(
        "ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a",
        HEX.formatHex(
            Suite.SM4_GCM.hmac(
                key,
                text.getBytes(StandardCharsets.US_ASCII),
                text.getBytes(StandardCharsets.US_ASCII))));
  }

  /** RFC 4231, test case 2. */
  @Test
  void hmacSha256GivesThePublishedHash() {
    assertEquals(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        HEX.formatHex(
            Suite.AES_GCM.hmac(
                "Jefe".getBytes(StandardCharsets.US_ASCII),
                "what do ya want ".getBytes(StandardCharsets.US_ASCII),
                "for nothing?".getBytes(StandardCharsets.US_ASCII))));
  }
}
