package org.bangfu.kit.export;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Serial;

/** Lists are read by their names, like the words of an enum: which there are, the beans say. */
@Singleton
class ReadListKinds implements ObjectMapperCustomizer {
  private final Instance<ExportedLists> lists;

  /**
   * @param lists asked for when one is read: they need what this is a part of
   */
  ReadListKinds(Instance<ExportedLists> lists) {
    this.lists = lists;
  }

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule("bangfu-lists").addDeserializer(ListKind.class, new ByName(lists)));
  }

  private static final class ByName extends StdScalarDeserializer<ListKind> {
    @Serial private static final long serialVersionUID = 1;

    private final transient Instance<ExportedLists> lists;

    ByName(Instance<ExportedLists> lists) {
      super(ListKind.class);
      this.lists = lists;
    }

    @Override
    public ListKind deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (ListKind) context.handleUnexpectedToken(handledType(), parser);
      }
      ExportedLists known = lists.get();
      return known
          .named(parser.getText())
          .orElseThrow(() ->
              ValueInstantiationException.from(
                  parser,
                  "no such list",
                  context.constructType(handledType()),
                  new IllegalArgumentException("must be one of " + known.names())));
    }
  }
}
