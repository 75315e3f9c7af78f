package org.bangfu.consumption.product;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household's part of a product: more than 0, at most 1, with up to six decimals. */
@Schema(
    type = SchemaType.STRING,
    pattern = "^[01]\\.\\d{1,6}$",
    examples = "0.5000",
    description =
        "Share of a whole, more than 0 and at most 1; a decimal string with 1 to 6 places")
public record Share(BigDecimal value) implements Comparable<Share> {
  private static final Pattern FORM = Pattern.compile("[01]\\.\\d{1,6}");
  private static final int PLACES = 6;

  /**
   * @throws IllegalArgumentException unless the value is more than 0 and at most 1
   */
  public Share {
    value = value.setScale(PLACES, RoundingMode.UNNECESSARY);
    if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("a share is more than 0 and at most 1");
    }
  }

  /**
   * @throws IllegalArgumentException unless the text is such a decimal
   */
  @JsonCreator
  public static Share fromString(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a share is a decimal string such as \"0.5000\"");
    }
    return new Share(new BigDecimal(text));
  }

  @Override
  public int compareTo(Share other) {
    return value.compareTo(other.value);
  }

  @JsonValue
  @Override
  public String toString() {
    return value.toPlainString();
  }

  /** Stores a share as {@code numeric(7,6)}. */
  @Converter(autoApply = true)
  public static class ShareConverter
      implements AttributeConverter<@Nullable Share, @Nullable BigDecimal> {
    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Share share) {
      return share == null ? null : share.value;
    }

    @Override
    public @Nullable Share convertToEntityAttribute(@Nullable BigDecimal value) {
      return value == null ? null : new Share(value);
    }
  }
}
