package org.bangfu.kit.guard.personal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Fails an answer or an event that would carry what is meant for the database alone. */
class NeverInJson extends JsonSerializer<Object> {
  @Override
  public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    throw JsonMappingException.from(
        json, value.getClass().getSimpleName() + " is for the database and never written as JSON");
  }
}
