package org.bangfu.kit.guard.personal;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * A subject's key under a master key: the master key's id, a full stop, and base64url of version,
 * suite, nonce, ciphertext and tag. It opens for its subject only.
 */
@JsonSerialize(using = NeverInJson.class)
public record WrappedKey(String text) {

  /** The id of the master key that opens it; empty if the text is none of ours. */
  public String masterKey() {
    int dot = text.indexOf('.');
    return dot < 0 ? "" : text.substring(0, dot);
  }

  String body() {
    return text.substring(text.indexOf('.') + 1);
  }

  @Override
  public String toString() {
    return "wrapped key";
  }

  /** Stores the text. */
  @Converter(autoApply = true)
  public static class WrappedKeyConverter
      implements AttributeConverter<@Nullable WrappedKey, @Nullable String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WrappedKey key) {
      return key == null ? null : key.text;
    }

    @Override
    public @Nullable WrappedKey convertToEntityAttribute(@Nullable String stored) {
      return stored == null ? null : new WrappedKey(stored);
    }
  }
}
