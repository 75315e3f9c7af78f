package org.bangfu.kit.wire.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A record's headers as a dead letter keeps them: in their order, each with its bytes. */
final class KeptHeaders {
  // the service's own mapper has limits for what callers send
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String NAME = "name";
  private static final String VALUE = "value";

  private KeptHeaders() {}

  static String written(Headers headers) {
    ArrayNode all = JSON.createArrayNode();
    for (Header header : headers) {
      all.addObject().put(NAME, Texts.storable(header.key())).put(VALUE, header.value());
    }
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Headers read(String json) {
    RecordHeaders headers = new RecordHeaders();
    try {
      for (JsonNode header : JSON.readTree(json)) {
        headers.add(header.path(NAME).asText(), header.path(VALUE).binaryValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return headers;
  }
}
