package org.bangfu.local.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bangfu.local.suite.SuiteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom images trust, from two authorities that nobody else knows. */
class CertificatesTest {
  private static final Set<String> BOTH = Set.of("CN=Authority One", "CN=Authority Two");

  @TempDir Path folder;

  static Path given(String name) throws Exception {
    URL file = Objects.requireNonNull(CertificatesTest.class.getResource(name), name);
    return Path.of(file.toURI());
  }

  private Certificates of(Path file) throws Exception {
    return Certificates.of(file, new ImageFolder(folder, folder.resolve("kept")), false);
  }

  private static Set<String> subjects(byte[] store) throws Exception {
    KeyStore read = KeyStore.getInstance("PKCS12");
    read.load(new ByteArrayInputStream(store), null);
    Set<String> subjects = new TreeSet<>();
    for (String alias : Collections.list(read.aliases())) {
      assertTrue(read.isCertificateEntry(alias), alias);
      X509Certificate certificate = (X509Certificate) read.getCertificate(alias);
      subjects.add(certificate.getSubjectX500Principal().getName());
    }
    return subjects;
  }

  @Test
  void aBundleGivesItsAuthoritiesAndNoOthers() throws Exception {
    assertEquals(BOTH, subjects(of(given("authorities.pem")).store()));
  }

  @Test
  void theSameAuthoritiesGiveTheSameBytes() throws Exception {
    byte[] store = of(given("authorities.pem")).store();
    // in another order, and one of them twice
    String text = Files.readString(given("authorities.pem"));
    int second = text.lastIndexOf("-----BEGIN");
    Path other = folder.resolve("other.pem");
    Files.writeString(other, "# others\n" + text.substring(second) + text);
    assertArrayEquals(store, of(other).store());
    Path asStore = folder.resolve("cacerts");
    Files.write(asStore, store);
    assertArrayEquals(store, of(asStore).store());
  }

  @Test
  void aRuntimeTrustsThemInPlaceOfTheJdks() throws Exception {
    Certificates both = of(given("authorities.pem"));
    Path one = folder.resolve("one.pem");
    String text = Files.readString(given("authorities.pem"));
    Files.writeString(one, text.substring(0, text.lastIndexOf("-----BEGIN")));
    List<String> modules = List.of("java.base");
    JavaRuntime first = JavaRuntime.cut(folder.resolve("kept"), modules, both);
    JavaRuntime second = JavaRuntime.cut(folder.resolve("kept"), modules, of(one));
    assertEquals(BOTH, trustedBy(first));
    assertEquals(Set.of("CN=Authority One"), trustedBy(second));
  }

  private static Set<String> trustedBy(JavaRuntime java) throws Exception {
    return subjects(Files.readAllBytes(java.home().resolve("lib/security/cacerts")));
  }

  @Test
  void aLinkOutOfTheJdkIsTheMachinesAndRefused() throws Exception {
    Path jdk = folder.resolve("jdk");
    Files.createDirectories(jdk.resolve("lib/security"));
    Path own = jdk.resolve("lib/security/cacerts");
    Files.createSymbolicLink(own, given("authorities.pem"));
    String refused = assertThrows(SuiteException.class, () -> Certificates.ofJdk(jdk)).getMessage();
    assertTrue(refused.contains("--certificates"), refused);
    Files.delete(own);
    Files.copy(given("authorities.pem"), own);
    assertEquals(BOTH, subjects(Certificates.ofJdk(jdk).store()));
  }

  @Test
  void whatIsNoListIsRefusedInASentence() throws Exception {
    Path nothing = folder.resolve("nothing.pem");
    Files.writeString(nothing, "nothing");
    String refused = assertThrows(SuiteException.class, () -> of(nothing)).getMessage();
    assertTrue(refused.contains("--certificates"), refused);
  }
}
