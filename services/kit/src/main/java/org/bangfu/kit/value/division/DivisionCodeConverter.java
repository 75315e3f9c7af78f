package org.bangfu.kit.value.division;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores a division code as its text. */
@Converter(autoApply = true)
public class DivisionCodeConverter
    implements AttributeConverter<@Nullable DivisionCode, @Nullable String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable DivisionCode code) {
    return code == null ? null : code.value();
  }

  @Override
  public @Nullable DivisionCode convertToEntityAttribute(@Nullable String value) {
    return value == null ? null : new DivisionCode(value);
  }
}
