package org.bangfu.kit.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.Serial;

/** A text of a body that {@link SoundText} refuses; the message is the rule. */
final class UnsoundTextException extends JsonMappingException {
  @Serial private static final long serialVersionUID = 1;

  UnsoundTextException(JsonParser parser, String rule) {
    super(parser, rule);
  }
}
