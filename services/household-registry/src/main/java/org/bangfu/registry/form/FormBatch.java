package org.bangfu.registry.form;

import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * Rows that one call does.
 *
 * @param request what the call would be sent; it is asked to keep the call's own rules
 * @param rows in the order of the request's items
 * @param landing does it, throws the problems of the call, and tells how many rows were decided
 *     against their household
 */
public record FormBatch(Object request, List<FormRow> rows, IntSupplier landing) {
  /** Of a call that decides against nobody. */
  public static FormBatch of(Object request, List<FormRow> rows, Runnable landing) {
    return new FormBatch(
        request,
        rows,
        () -> {
          landing.run();
          return 0;
        });
  }

  public static List<UUID> households(List<FormRow> rows) {
    return rows.stream().map(FormRow::household).toList();
  }
}
