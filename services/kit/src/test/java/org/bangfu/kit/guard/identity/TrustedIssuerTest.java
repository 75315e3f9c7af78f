package org.bangfu.kit.guard.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedIssuerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://id.example.cn/realms/bangfu",
        "http://127.0.0.1:8180/realms/bangfu-local",
        "https://id.example.cn/realms/bangfu-local",
        "https://id.example.cn/realms/bangfu-local/"
      })
  void doesNotStartInProductionWithAnIssuerOfNobody(String issuer) {
    var refused =
        assertThrows(IllegalStateException.class, () -> TrustedIssuer.check("production", issuer));
    assertTrue(String.valueOf(refused.getMessage()).contains("BANGFU_OIDC_ISSUER"));
    // whatever is no word of ours counts as production
    assertThrows(IllegalStateException.class, () -> TrustedIssuer.check("lokal", issuer));
  }

  @Test
  void startsWithAnyIssuerOfOpenIdConnectOverTls() {
    assertDoesNotThrow(
        () -> TrustedIssuer.check("production", "https://id.example.cn/realms/bangfu"));
    assertDoesNotThrow(() -> TrustedIssuer.check("production", "https://login.example.org"));
  }

  @Test
  void startsOnADevelopersMachineWithItsOwnRealm() {
    assertDoesNotThrow(
        () -> TrustedIssuer.check("local", "http://127.0.0.1:8180/realms/bangfu-local"));
  }
}
