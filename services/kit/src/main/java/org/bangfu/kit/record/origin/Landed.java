package org.bangfu.kit.record.origin;

import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * A record that was sent, and whether this has made it.
 *
 * @param isNew false where it was there before, and nothing has changed
 */
public record Landed<E>(E record, boolean isNew) {
  public static <E> Landed<E> before(E record) {
    return new Landed<>(record, false);
  }

  /** What is shown of it. */
  public <S> Landed<S> as(Function<E, S> sheet) {
    return new Landed<>(sheet.apply(record), isNew);
  }

  /** 201 or 200. */
  public Status status() {
    return isNew ? Status.CREATED : Status.OK;
  }
}
