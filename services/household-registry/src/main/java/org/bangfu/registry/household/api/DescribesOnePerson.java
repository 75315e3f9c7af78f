package org.bangfu.registry.household.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bangfu.registry.household.NationalId;
import org.jspecify.annotations.Nullable;

/** What is said of a person agrees with the ID number and with itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DescribesOnePerson.Check.class)
@interface DescribesOnePerson {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rules themselves; each that is broken is told at its own field. */
  class Check implements ConstraintValidator<DescribesOnePerson, PersonRequest> {
    @Override
    public boolean isValid(@Nullable PersonRequest person, ConstraintValidatorContext context) {
      if (person == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      boolean valid = true;
      String written = person.nationalId();
      if (written != null && !written.isBlank()) {
        try {
          NationalId id = NationalId.parse(written);
          if (person.sex() != null && person.sex() != id.sex()) {
            valid = refuse(context, "sex", "must agree with the ID number");
          }
        } catch (NationalId.NotAnIdException e) {
          valid = refuse(context, "nationalId", e.fault().rule());
        }
      }
      if ((person.education() == null) == (person.schoolStage() == null)) {
        valid = refuse(context, "education", "exactly one of education and schoolStage is needed");
      }
      return valid;
    }

    private static boolean refuse(ConstraintValidatorContext context, String field, String rule) {
      context
          .buildConstraintViolationWithTemplate(rule)
          .addPropertyNode(field)
          .addConstraintViolation();
      return false;
    }
  }
}
