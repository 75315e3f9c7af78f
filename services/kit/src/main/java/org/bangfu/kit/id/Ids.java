package org.bangfu.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Makes identifiers in the application, so that batches need no round trip. */
public final class Ids {
  private static final TimeBasedEpochGenerator TIME_ORDERED = Generators.timeBasedEpochGenerator();

  private Ids() {}

  /** A UUIDv7: increasing in time, so that it is kind to indexes and fit to page by. */
  public static UUID next() {
    return TIME_ORDERED.generate();
  }

  /** A random UUIDv4 for what is shown outside: it tells neither age nor order. */
  public static UUID publicId() {
    return UUID.randomUUID();
  }
}
