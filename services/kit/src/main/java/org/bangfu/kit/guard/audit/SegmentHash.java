package org.bangfu.kit.guard.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The hash of a segment, made while its entries go by: SHA-256 over the 32 bytes of the hash before
 * it; the fields {@code S1}, number, month, first and last transaction in the form of {@link
 * CanonicalForm}; each entry in its form, in the order of transaction, time and id; and how many
 * entries there were, as one more such field.
 *
 * <p>The month is its beginning in microseconds since 1970-01-01T00:00Z; the last transaction is
 * the first that is not the segment's.
 */
final class SegmentHash {
  private final MessageDigest digest = sha256();
  private long entries;

  SegmentHash(byte[] before, AuditWindow window) {
    digest.update(before);
    digest.update(
        CanonicalForm.of(
            List.of(
                "S1",
                Long.toString(window.no()),
                CanonicalForm.micros(window.month()),
                window.fromTx(),
                window.untilTx())));
  }

  void add(SealedEntry entry) {
    digest.update(CanonicalForm.of(entry.entry(), entry.tx()));
    entries++;
  }

  long entries() {
    return entries;
  }

  /** Once, after the last entry. */
  byte[] end() {
    digest.update(CanonicalForm.of(List.of(Long.toString(entries))));
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
