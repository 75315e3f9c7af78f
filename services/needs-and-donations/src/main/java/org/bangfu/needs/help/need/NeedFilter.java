package org.bangfu.needs.help.need;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** What a list of needs may be narrowed to; null leaves it open. */
public record NeedFilter(
    @Nullable DivisionCode division,
    @Nullable NeedState state,
    @Nullable NeedCategory category,
    @Nullable UUID householdId) {

  Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    if (state != null) {
      columns.put("state", state.name());
    }
    if (category != null) {
      columns.put("category", category.name());
    }
    if (householdId != null) {
      columns.put("household_id", householdId);
    }
    return columns;
  }
}
