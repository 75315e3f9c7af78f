package org.bangfu.kit.door;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * One strict reading of JSON: a body is one value with nothing after it, a field stands once, and a
 * value has the type and the form that the contract says. By default 1.5 would be read as 1, an
 * instant as the day on which it fell in London, and a second object would be left out without a
 * word. And no more of a body is read than a thousand items need: other bodies, such as a roster's
 * file, have the larger limit of the server.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
  /** A thousand households of four persons are about a third of it. */
  static final int LARGEST_BODY = 4 * 1024 * 1024;

  private static final List<LogicalType> NEVER_EMPTY =
      List.of(
          LogicalType.Integer,
          LogicalType.Float,
          LogicalType.Boolean,
          LogicalType.Enum,
          LogicalType.DateTime,
          LogicalType.OtherScalar,
          LogicalType.POJO,
          LogicalType.Collection,
          LogicalType.Map);

  /** After the container's own, whose readers of days and ids take more than one form. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  @SuppressWarnings("deprecation") // the builder that would replace it is not the container's
  public void customize(ObjectMapper mapper) {
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    mapper.enable(
        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    for (LogicalType type : NEVER_EMPTY) {
      mapper
          .coercionConfigFor(type)
          .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
          .setAcceptBlankAsEmpty(false);
    }
    mapper.registerModule(new StrictValues());
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxDocumentLength(LARGEST_BODY).build());
  }
}
