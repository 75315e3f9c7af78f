package org.bangfu.kit.value.division;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A division of the given level; null passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AtLevel.Check.class)
public @interface AtLevel {
  DivisionLevel value();

  String message() default "{org.bangfu.at-level}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rule itself. */
  class Check implements ConstraintValidator<AtLevel, DivisionCode> {
    private DivisionLevel level = DivisionLevel.VILLAGE;

    @Override
    public void initialize(AtLevel annotation) {
      level = annotation.value();
    }

    @Override
    public boolean isValid(@Nullable DivisionCode code, ConstraintValidatorContext context) {
      return code == null || code.level() == level;
    }
  }
}
