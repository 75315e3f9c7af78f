package org.bangfu.kit.value.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day not after today in Asia/Shanghai; null passes. Bean Validation's own rule uses the
 * machine's zone.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotInFuture.Check.class)
public @interface NotInFuture {
  String message() default "{org.bangfu.not-in-future}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rule itself. */
  class Check implements ConstraintValidator<NotInFuture, LocalDate> {
    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
      return value == null || !value.isAfter(BusinessDays.today());
    }
  }
}
