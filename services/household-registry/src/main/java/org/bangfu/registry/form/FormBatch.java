package org.bangfu.registry.form;

import java.util.List;
import java.util.UUID;

/**
 * Rows that one call does.
 *
 * @param request what the call would be sent; it is asked to keep the call's own rules
 * @param rows in the order of the request's items
 * @param landing does it, and throws the problems of the call
 */
public record FormBatch(Object request, List<FormRow> rows, Runnable landing) {
  public static List<UUID> households(List<FormRow> rows) {
    return rows.stream().map(FormRow::household).toList();
  }
}
