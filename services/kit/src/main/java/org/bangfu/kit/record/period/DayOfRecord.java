package org.bangfu.kit.record.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.bangfu.kit.value.time.BusinessDays;
import org.jspecify.annotations.Nullable;

/**
 * The day on which something happened that a caller has us write down: not in the future, not
 * before 2000-01-01, and no further back than this caller may date things (see {@link Backdating});
 * null passes. Days of a person's life, such as a birth, are no days of records.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DayOfRecord.Check.class)
public @interface DayOfRecord {
  String message() default "{org.bangfu.not-in-future}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rule itself. */
  @ApplicationScoped
  class Check implements ConstraintValidator<DayOfRecord, LocalDate> {
    private final Backdating backdating;

    Check(Backdating backdating) {
      this.backdating = backdating;
    }

    @Override
    public boolean isValid(@Nullable LocalDate value, ConstraintValidatorContext context) {
      if (value == null) {
        return true;
      }
      LocalDate today = BusinessDays.today();
      if (value.isAfter(today)) {
        return false;
      }
      LocalDate first = backdating.firstDay(today);
      if (value.isBefore(first)) {
        context.disableDefaultConstraintViolation();
        context
            .buildConstraintViolationWithTemplate(
                backdating.isLimited()
                    ? "{org.bangfu.too-long-ago-for-caller}"
                    : "{org.bangfu.before-records}")
            .addConstraintViolation();
        return false;
      }
      return true;
    }
  }
}
