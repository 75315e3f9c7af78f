package org.bangfu.kit.guard.personal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * A personal datum at rest: base64url of version, suite, nonce, ciphertext and tag, 30 bytes more
 * than the clear text. It opens for its subject and its field only, and never leaves in an answer.
 */
@JsonSerialize(using = NeverInJson.class)
public record Sealed(String text) {
  @Override
  public String toString() {
    return "sealed";
  }

  /** Stores the text. */
  @Converter(autoApply = true)
  public static class SealedConverter
      implements AttributeConverter<@Nullable Sealed, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Sealed sealed) {
      return sealed == null ? null : sealed.text;
    }

    @Override
    public @Nullable Sealed convertToEntityAttribute(@Nullable String stored) {
      return stored == null ? null : new Sealed(stored);
    }
  }
}
