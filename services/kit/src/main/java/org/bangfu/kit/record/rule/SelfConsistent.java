package org.bangfu.kit.record.rule;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A request whose fields depend on one another; it names each that breaks a rule. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SelfConsistent.Check.class)
public @interface SelfConsistent {
  String message() default "breaks a rule";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks the request itself. */
  class Check implements ConstraintValidator<SelfConsistent, Consistent> {
    @Override
    public boolean isValid(@Nullable Consistent value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      BrokenRules broken = new BrokenRules();
      value.check(broken);
      if (broken.all().isEmpty()) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      broken
          .all()
          .forEach(rule ->
              context
                  .buildConstraintViolationWithTemplate(rule.message())
                  .addPropertyNode(rule.field())
                  .addConstraintViolation());
      return false;
    }
  }
}
