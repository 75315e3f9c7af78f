package org.bangfu.needs.help.moderation;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that anybody will read: without numbers that may be a phone's, an ID's or an account's,
 * and without addresses of the net. That it names nobody is for the moderator to see.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OpenText.Check.class)
public @interface OpenText {
  String message() default "must hold no number of seven digits or more and no address of the net";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The check itself. */
  class Check implements ConstraintValidator<OpenText, String> {
    private static final Pattern ADDRESS =
        Pattern.compile("@|://|www\\.|\\.(?:com|cn|net|org)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null
          || (!RevealingText.hasLongNumber(text)
              && !ADDRESS.matcher(WrittenNumbers.plain(text)).find());
    }
  }
}
