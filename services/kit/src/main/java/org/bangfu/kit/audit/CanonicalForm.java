package org.bangfu.kit.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as bytes, the same in every release, so that its hash can be computed again by anyone.
 *
 * <p>The fields, in this order: the version of this form ({@code 2}, or {@code 1} for an entry
 * without a division, which then has no last field), id, time, actor, roles, client, method, route,
 * record kind, record id, fields, purpose, status, division. Each is its length in bytes as four
 * bytes, big-endian, and its UTF-8; one that is null is the length −1 alone. UUIDs are in lower
 * case with hyphens, the time is decimal microseconds since 1970-01-01T00:00Z, the status is
 * decimal, roles and fields are sorted and separated by commas.
 *
 * <p>The hash of link n is SHA-256 over the 32 bytes of the hash of link n − 1 (32 zero bytes for
 * the first) and this form of its entry.
 */
final class CanonicalForm {
  static final byte[] BEFORE_THE_FIRST = new byte[32];

  private CanonicalForm() {}

  static byte[] hash(byte[] before, AuditEntry entry) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(of(entry));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static byte[] of(AuditEntry entry) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String field :
          List.of(
              entry.division() == null ? "1" : "2",
              entry.id().toString(),
              Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at())),
              entry.who().actor(),
              entry.who().roles(),
              entry.who().client(),
              entry.method(),
              entry.route(),
              entry.record())) {
        write(field, out);
      }
      write(entry.recordId() == null ? null : entry.recordId().toString(), out);
      write(entry.fields(), out);
      write(entry.purpose(), out);
      write(Integer.toString(entry.status()), out);
      if (entry.division() != null) {
        write(entry.division().toString(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(@Nullable String field, DataOutputStream out) throws IOException {
    if (field == null) {
      out.writeInt(-1);
      return;
    }
    byte[] text = field.getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }
}
