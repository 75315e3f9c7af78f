package org.bangfu.kit.guard.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as bytes, the same in every release, so that its hash can be computed again by anyone.
 *
 * <p>The fields, in this order: the version of this form ({@code 3}), id, time, actor, roles,
 * client, method, route, record kind, record id, fields, purpose, status, division, transaction.
 * Each is its length in bytes as four bytes, big-endian, and its UTF-8; one that is null is the
 * length −1 alone. UUIDs are in lower case with hyphens, the time is decimal microseconds since
 * 1970-01-01T00:00Z, status and transaction are decimal, roles and fields are sorted and separated
 * by commas.
 */
final class CanonicalForm {
  private static final String VERSION = "3";

  private CanonicalForm() {}

  /**
   * @param tx the number of the transaction that wrote the entry
   */
  static byte[] of(AuditEntry entry, String tx) {
    return of(
        Arrays.asList(
            VERSION,
            entry.id().toString(),
            micros(entry.at()),
            entry.who().actor(),
            entry.who().roles(),
            entry.who().client(),
            entry.method(),
            entry.route(),
            entry.record(),
            text(entry.recordId()),
            entry.fields(),
            entry.purpose(),
            Integer.toString(entry.status()),
            text(entry.division()),
            tx));
  }

  /** Fields in the form that an entry's have. */
  static byte[] of(List<? extends @Nullable String> fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (String field : fields) {
        write(field, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String micros(Instant time) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
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
