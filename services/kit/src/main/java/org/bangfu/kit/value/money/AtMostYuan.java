package org.bangfu.kit.value.money;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling on an amount, whole yuan; null passes. What is more than anybody gives or asks for at
 * once is a slip of the pen, and books and sums have room for what is not.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AtMostYuan.Check.class)
public @interface AtMostYuan {
  long value();

  String message() default "{org.bangfu.at-most-yuan}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rule itself. */
  class Check implements ConstraintValidator<AtMostYuan, Money> {
    private BigDecimal bound = BigDecimal.ZERO;

    @Override
    public void initialize(AtMostYuan annotation) {
      bound = BigDecimal.valueOf(annotation.value());
    }

    @Override
    public boolean isValid(@Nullable Money value, ConstraintValidatorContext context) {
      return value == null || value.amount().compareTo(bound) <= 0;
    }
  }
}
