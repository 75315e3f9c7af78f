package org.bangfu.consumption.order;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Which orders are asked for; null asks for all. */
public record OrderFilter(
    @Nullable DivisionCode division,
    @Nullable OrderState state,
    @Nullable Channel channel,
    @Nullable OrderKind kind) {

  Map<String, Object> columns() {
    Map<String, Object> columns = new LinkedHashMap<>();
    if (state != null) {
      columns.put("state", state.name());
    }
    if (channel != null) {
      columns.put("channel", channel.name());
    }
    if (kind != null) {
      columns.put("kind", kind.name());
    }
    return columns;
  }
}
