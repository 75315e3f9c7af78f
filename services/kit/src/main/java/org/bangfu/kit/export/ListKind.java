package org.bangfu.kit.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list that can be exported, as its bean brings it.
 *
 * @param name in capitals, by which a service's callers know it
 * @param title what a workbook's sheet with it is called
 */
@Schema(type = SchemaType.STRING)
public record ListKind(@JsonValue String name, String title) {
  /** What a file with it is called, without its extension. */
  public String fileName() {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
