package org.bangfu.kit.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the field of a body that stands twice: which of the two is meant nobody can know. */
final class RepeatedField {
  private static final Pattern MESSAGE = Pattern.compile("Duplicate field '([^']*)'");

  private RepeatedField() {}

  /** The field's pointer; null if the failure is another one. */
  static @Nullable String in(@Nullable Throwable cause) {
    String around = "";
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof JsonMappingException mapping
          && !mapping.getPath().isEmpty()
          && around.isEmpty()) {
        around = JsonProblems.pointer(mapping);
      }
      if (t instanceof JsonParseException parsing && parsing.getOriginalMessage() != null) {
        Matcher message = MESSAGE.matcher(parsing.getOriginalMessage());
        return message.find() ? around + "/" + message.group(1) : null;
      }
    }
    return null;
  }
}
