package org.bangfu.kit.record.bulk;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Of one bulk, what was sent under its references before; see {@link SentReferences}. */
public final class SentBodies<T extends BulkItem> {
  private final Map<String, String> before;
  private final Map<String, String> now = new HashMap<>();
  private final Function<T, String> print;
  private final Consumer<Map<String, String>> write;

  SentBodies(
      Map<String, String> before, Function<T, String> print, Consumer<Map<String, String>> write) {
    this.before = before;
    this.print = print;
    this.write = write;
  }

  /** For records that are what was sent and nothing else, so that there is nothing to compare. */
  static <T extends BulkItem> SentBodies<T> unknown() {
    return new SentBodies<>(Map.of(), item -> "", prints -> {});
  }

  /** Of a record that landed before, or in this bulk. */
  void requireSame(String reference, T item) {
    String first = now.getOrDefault(reference, before.get(reference));
    if (first != null) {
      requireSame(reference, first, print.apply(item));
    }
  }

  /** Of a record that is neither there for the caller nor made in this bulk. */
  void requireFree(String reference) {
    requireFree(reference, before.get(reference));
  }

  void landed(String reference, T item) {
    now.put(reference, print.apply(item));
  }

  void keep() {
    write.accept(now);
  }

  /**
   * @param first null for a record of before bodies were kept
   */
  static void requireSame(String reference, @Nullable String first, String print) {
    if (first != null && !first.equals(print)) {
      throw Problems.problem(
          CommonProblem.REFERENCE_REUSED,
          "Another record was sent under the reference "
              + reference
              + ". Choose a new one, or change that record.");
    }
  }

  /**
   * @param first what was sent under it before; null where nothing was
   */
  static void requireFree(String reference, @Nullable String first) {
    if (first != null) {
      throw Problems.problem(
          CommonProblem.CLIENT_REFERENCE_TAKEN,
          "Reference " + reference + " is taken. Choose another one.");
    }
  }
}
