package org.bangfu.kit.door;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.Serial;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.UnsoundTextException;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.text.SoundText;
import org.bangfu.kit.value.time.Days;

/** Texts, days and ids: each read from a JSON string of its one form, and from nothing else. */
final class StrictValues extends SimpleModule {
  @Serial private static final long serialVersionUID = 1;

  StrictValues() {
    super("bangfu-strict-values");
    addDeserializer(String.class, new OfText<>(String.class, text -> text));
    addDeserializer(LocalDate.class, new OfText<>(LocalDate.class, Days::read));
    addDeserializer(UUID.class, new OfText<>(UUID.class, Ids::read));
  }

  /** Reads a value from its text, or throws what says that the text is none. */
  private interface Reader<T> {
    T read(String text);
  }

  private static final class OfText<T> extends StdScalarDeserializer<T> {
    @Serial private static final long serialVersionUID = 1;

    private final transient Reader<T> reader;

    OfText(Class<T> type, Reader<T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      String text = parser.getText();
      String fault = SoundText.fault(text);
      if (fault != null) {
        throw new UnsoundTextException(parser, fault);
      }
      try {
        return reader.read(text);
      } catch (DateTimeException | IllegalArgumentException e) {
        return (T) context.handleWeirdStringValue(handledType(), text, "another form");
      }
    }
  }
}
