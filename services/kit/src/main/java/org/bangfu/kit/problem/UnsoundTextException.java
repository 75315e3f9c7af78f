package org.bangfu.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.Serial;
import org.bangfu.kit.value.text.SoundText;

/** A text of a body that {@link SoundText} refuses; the message is the rule. */
public final class UnsoundTextException extends JsonMappingException {
  @Serial private static final long serialVersionUID = 1;

  public UnsoundTextException(JsonParser parser, String rule) {
    super(parser, rule);
  }
}
