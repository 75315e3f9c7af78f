package org.bangfu.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 6238, appendix B; each key is as long as its digest. */
class OneTimeCodeTest {

  private static final String DIGITS = "1234567890".repeat(7);

  @Test
  void givesTheCodesOfTheStandard() {
    assertCodes(
        "HmacSHA1", 20, "94287082", "07081804", "14050471", "89005924", "69279037", "65353130");
    assertCodes(
        "HmacSHA256", 32, "46119246", "68084774", "67062674", "91819424", "90698825", "77737706");
    assertCodes(
        "HmacSHA512", 64, "90693936", "25091201", "99943326", "93441116", "38618901", "47863826");
  }

  @Test
  void givesTheRealmTheLastSixDigits() {
    byte[] key = DIGITS.substring(0, 20).getBytes(StandardCharsets.US_ASCII);
    assertEquals("287082", OneTimeCode.OF_THE_REALM.at(Instant.ofEpochSecond(59), key));
  }

  private static void assertCodes(String algorithm, int keyLength, String... expected) {
    long[] seconds = {59, 1111111109, 1111111111, 1234567890, 2000000000, 20000000000L};
    byte[] key = DIGITS.substring(0, keyLength).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < seconds.length; i++) {
      assertEquals(
          expected[i], new OneTimeCode(algorithm, 8).at(Instant.ofEpochSecond(seconds[i]), key));
    }
  }
}
