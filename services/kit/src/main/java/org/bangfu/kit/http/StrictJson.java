package org.bangfu.kit.http;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * Takes a number for a number and a text for a text: by default 1.5 would be read as 1, and a gift
 * of that size would be recorded without a word. And reads no more of a body than a thousand items
 * need: other bodies, such as a roster's file, have the larger limit of the server.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
  /** A thousand households of four persons are about a third of it. */
  static final int LARGEST_BODY = 4 * 1024 * 1024;

  @Override
  @SuppressWarnings("deprecation") // the builder that would replace it is not the container's
  public void customize(ObjectMapper mapper) {
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxDocumentLength(LARGEST_BODY).build());
  }
}
