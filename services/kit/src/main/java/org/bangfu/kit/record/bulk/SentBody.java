package org.bangfu.kit.record.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What was sent under one reference before; see {@link SentReferences}. It is read before its
 * record is looked for: the two are committed together, so that whoever sees the body sees the
 * record.
 *
 * @param reference null for a record without a name, of which nothing is kept
 * @param first what was sent; null where nothing was
 * @param now what is sent now
 */
public record SentBody(
    @Nullable String reference, @Nullable String first, String now, Runnable write) {

  /**
   * Lets the request through, and keeps what it sends where nothing was kept; in the transaction of
   * the record.
   *
   * @param isNew whether the caller reaches no record of this reference, so that one is made now
   * @throws RuntimeException the problem {@code reference-reused} if another body was sent under
   *     it, or {@code client-reference-taken} if its record is where the caller reaches it no more
   */
  public void land(boolean isNew) {
    if (reference == null) {
      return;
    }
    if (isNew) {
      SentBodies.requireFree(reference, first);
    } else {
      SentBodies.requireSame(reference, first, now);
    }
    if (first == null) {
      write.run();
    }
  }
}
