package org.bangfu.local.images;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bangfu.local.images.Base.Component;
import org.bangfu.local.suite.SuiteException;
import org.jspecify.annotations.Nullable;

/**
 * Whom the Java of the images trusts: authorities that are given or those of Debian's package, and
 * never what the machine that makes them was told to trust.
 */
final class Certificates {
  private static final String PACKAGE = "ca-certificates";
  private static final String OPTION =
      "give the authorities that the images trust, as a PEM bundle or a key store of Java"
          + " (--certificates).";

  /** Java's own word for stores that hold nothing secret. */
  private static final String PASSWORD = "changeit";

  private final SortedMap<String, X509Certificate> trusted = new TreeMap<>();
  private final List<Component> components = new ArrayList<>();

  private Certificates() {}

  /**
   * Those of the next images.
   *
   * @param given a file of them, or null for those of Debian's package
   * @param anew whether to fetch the package again
   */
  static Certificates of(@Nullable Path given, ImageFolder folder, boolean anew)
      throws IOException {
    if (given != null) {
      return new Certificates().file(given).notEmpty(given);
    }
    if (DebianPackages.missingTool() == null) {
      return ofDebian(folder.certificates(), folder.work().resolve(PACKAGE), anew);
    }
    return ofJdk(Path.of(System.getProperty("java.home")));
  }

  /** A JDK's own list is its maker's; a link leads to what the machine trusts. */
  static Certificates ofJdk(Path jdk) throws IOException {
    Path own = jdk.resolve("lib/security/cacerts");
    if (!Files.isRegularFile(own) || !own.toRealPath().startsWith(jdk.toRealPath())) {
      throw new SuiteException("%s has no authorities of its own: %s".formatted(jdk, OPTION));
    }
    return new Certificates().file(own).notEmpty(own);
  }

  private static Certificates ofDebian(Path kept, Path unpacked, boolean anew) throws IOException {
    if (anew || !Files.isDirectory(kept)) {
      Files.createDirectories(kept.getParent());
      Path fresh = Files.createTempDirectory(kept.getParent(), "certificates-");
      try {
        DebianPackages.download(List.of(PACKAGE), fresh);
      } catch (SuiteException e) {
        Tree.delete(fresh);
        throw new SuiteException(
            "Debian's package %s can't be fetched (%s): run apt-get update, or %s"
                .formatted(PACKAGE, e.getMessage(), OPTION),
            e);
      }
      Tree.delete(kept);
      Files.move(fresh, kept);
    }
    Certificates certificates = new Certificates();
    for (Path file : DebianPackages.in(kept)) {
      Tree.delete(unpacked);
      Files.createDirectories(unpacked);
      Program.of("dpkg-deb", "-x", file.toString(), unpacked.toString()).run();
      try (Stream<Path> listed =
          Files.list(unpacked.resolve("usr/share/ca-certificates/mozilla"))) {
        for (Path each : listed.sorted().toList()) {
          certificates.file(each);
        }
      }
      certificates.components.add(DebianPackages.component(file));
    }
    return certificates.notEmpty(kept);
  }

  private Certificates notEmpty(Path where) {
    if (trusted.isEmpty()) {
      throw new SuiteException("%s has no certificate: %s".formatted(where, OPTION));
    }
    return this;
  }

  private Certificates file(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      for (Certificate certificate : isText(bytes) ? ofText(bytes) : ofStore(file)) {
        if (certificate instanceof X509Certificate x509) {
          String digest = Sha256.hex(Sha256.of(x509.getEncoded())).substring(0, 16);
          trusted.put(x509.getSubjectX500Principal().getName() + " " + digest, x509);
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new SuiteException(
          "The certificates in %s can't be read: %s".formatted(file, OPTION), e);
    }
    return this;
  }

  private static boolean isText(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----");
  }

  private static Collection<? extends Certificate> ofText(byte[] bytes)
      throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificates(new ByteArrayInputStream(bytes));
  }

  private static Collection<? extends Certificate> ofStore(Path file)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    List<Certificate> found = new ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.isCertificateEntry(alias)) {
        found.add(store.getCertificate(alias));
      }
    }
    return found;
  }

  /** As Java reads it, without a password; the same authorities give the same bytes. */
  byte[] store() throws IOException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load((InputStream) null, null);
      for (Map.Entry<String, X509Certificate> each : trusted.entrySet()) {
        store.setCertificateEntry(each.getKey(), each.getValue());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, null);
      return bytes.toByteArray();
    } catch (GeneralSecurityException e) {
      throw new SuiteException("The authorities can't be written for Java.", e);
    }
  }

  /** The package that they are of, where they are of one. */
  List<Component> components() {
    return List.copyOf(components);
  }
}
