package org.bangfu.kit.value.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** 0.00 yuan or more; null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotNegativeMoney.Check.class)
public @interface NotNegativeMoney {
  String message() default "{org.bangfu.not-negative-money}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rule itself. */
  class Check implements ConstraintValidator<NotNegativeMoney, Money> {
    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
      return value == null || value.amount().signum() >= 0;
    }
  }
}
