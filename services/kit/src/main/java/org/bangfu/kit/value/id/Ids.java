package org.bangfu.kit.value.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes identifiers in the application, so that batches need no round trip. */
public final class Ids {
  private static final TimeBasedEpochGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /**
   * An id as it comes in. Java's own reader takes {@code 1-1-1-1-1} too, which is another id than
   * whoever sent it meant.
   *
   * @throws IllegalArgumentException if the text is not a UUID in its full length
   */
  public static UUID read(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("must be a UUID");
    }
    return UUID.fromString(text);
  }

  /** A UUIDv7: increasing in time, so that it is kind to indexes and fit to page by. */
  public static UUID next() {
    return TIME_ORDERED.generate();
  }

  /** A random UUIDv4 for what is shown outside: it tells neither age nor order. */
  public static UUID publicId() {
    return UUID.randomUUID();
  }
}
