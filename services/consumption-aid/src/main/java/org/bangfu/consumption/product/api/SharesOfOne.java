package org.bangfu.consumption.product.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shares of different households that sum to 1 exactly; null passes, and so do unfilled items. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SharesOfOne.Check.class)
public @interface SharesOfOne {
  String message() default "{org.bangfu.consumption.shares-of-one}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rule itself. */
  class Check implements ConstraintValidator<SharesOfOne, List<SupplyRequest>> {
    @Override
    public boolean isValid(
        @Nullable List<SupplyRequest> supplies, ConstraintValidatorContext context) {
      if (supplies == null || supplies.isEmpty() || supplies.stream().anyMatch(Check::isUnfilled)) {
        return true;
      }
      long households = supplies.stream().map(SupplyRequest::householdId).distinct().count();
      BigDecimal sum =
          supplies.stream().map(s -> s.share().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
      return households == supplies.size() && sum.compareTo(BigDecimal.ONE) == 0;
    }

    // a request is what a caller sent, so that even what must not be null can be
    private static boolean isUnfilled(@Nullable SupplyRequest supply) {
      return supply == null
          || Objects.isNull(supply.householdId())
          || Objects.isNull(supply.share());
    }
  }
}
