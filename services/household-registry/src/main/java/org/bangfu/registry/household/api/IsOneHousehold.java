package org.bangfu.registry.household.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bangfu.registry.household.HouseholdRules;
import org.bangfu.registry.household.NationalId;
import org.jspecify.annotations.Nullable;

/** The members together make one household. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IsOneHousehold.Check.class)
@interface IsOneHousehold {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rules themselves. */
  class Check implements ConstraintValidator<IsOneHousehold, List<PersonRequest>> {
    @Override
    public boolean isValid(
        @Nullable List<PersonRequest> members, ConstraintValidatorContext context) {
      if (members == null || members.isEmpty() || members.stream().anyMatch(Objects::isNull)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      var broken = HouseholdRules.brokenBy(members);
      for (var rule : broken) {
        if (rule.member() < 0) {
          context.buildConstraintViolationWithTemplate(rule.rule()).addConstraintViolation();
        } else {
          refuse(context, rule.member(), rule.field(), rule.rule());
        }
      }
      return everyoneOnce(members, context) && broken.isEmpty();
    }

    private static boolean everyoneOnce(
        List<PersonRequest> members, ConstraintValidatorContext context) {
      Set<NationalId> seen = new HashSet<>();
      boolean once = true;
      for (int i = 0; i < members.size(); i++) {
        NationalId id = members.get(i).readableId();
        if (id != null && !seen.add(id)) {
          refuse(context, i, "nationalId", "must not be another member's");
          once = false;
        }
      }
      return once;
    }

    private static void refuse(
        ConstraintValidatorContext context, int member, String field, String rule) {
      context
          .buildConstraintViolationWithTemplate(rule)
          .addPropertyNode(field)
          .inIterable()
          .atIndex(member)
          .addConstraintViolation();
    }
  }
}
