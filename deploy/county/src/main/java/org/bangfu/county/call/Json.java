package org.bangfu.county.call;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making; fields without a value are left out. */
public final class Json {
  static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final ObjectNode node = MAPPER.createObjectNode();

  public static Json object() {
    return new Json();
  }

  public Json with(String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
    return this;
  }

  public Json with(String field, @Nullable LocalDate day) {
    return with(field, day == null ? null : day.toString());
  }

  public Json with(String field, long value) {
    node.put(field, value);
    return this;
  }

  public Json with(String field, List<ObjectNode> values) {
    node.putArray(field).addAll(values);
    return this;
  }

  public Json with(String field, ObjectNode value) {
    node.set(field, value);
    return this;
  }

  public Json withTexts(String field, List<String> values) {
    values.forEach(node.putArray(field)::add);
    return this;
  }

  public ObjectNode node() {
    return node;
  }
}
