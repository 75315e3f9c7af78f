package org.bangfu.kit.export;

import java.util.Map;
import org.bangfu.kit.value.sheet.SheetFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param filter the list's own parameters
 * @param purpose why names are to stand there in clear; null where they are masked
 */
public record ExportOrder(
    ListKind list,
    SheetFormat format,
    SheetLanguage language,
    Map<String, String> filter,
    @Nullable String purpose) {

  boolean inClear() {
    return purpose != null;
  }
}
