package org.bangfu.consumption.order.api;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bangfu.consumption.order.BuyerKind;
import org.jspecify.annotations.Nullable;

/** A union says for how many people it buys; a person does not buy on account. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FittingBuyer.Check.class)
public @interface FittingBuyer {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** The rule itself. */
  class Check implements ConstraintValidator<FittingBuyer, PlaceOrderRequest> {
    @Override
    public boolean isValid(
        @Nullable PlaceOrderRequest request, ConstraintValidatorContext context) {
      BuyerRequest buyer = request == null ? null : request.buyer();
      if (request == null || buyer == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      boolean fits = true;
      if (buyer.kind() == BuyerKind.UNION && buyer.headCount() == null) {
        context
            .buildConstraintViolationWithTemplate("{org.bangfu.consumption.head-count}")
            .addPropertyNode("buyer")
            .addPropertyNode("headCount")
            .addConstraintViolation();
        fits = false;
      }
      if (buyer.kind() == BuyerKind.PERSON && request.onAccount()) {
        context
            .buildConstraintViolationWithTemplate("{org.bangfu.consumption.person-on-account}")
            .addPropertyNode("onAccount")
            .addConstraintViolation();
        fits = false;
      }
      return fits;
    }
  }
}
