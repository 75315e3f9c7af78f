package org.bangfu.payment.payment.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Looks;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.record.origin.Shown;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.payment.payment.ListPayments;
import org.bangfu.payment.payment.Payment;
import org.bangfu.payment.payment.PaymentState;
import org.bangfu.payment.payment.Payments;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Payments over HTTP: read and listed by staff, by whose they are, and by who brought them in. */
@Looks(record = "payment", fields = "subjectId")
@Path("/v1/payments")
@RunOnVirtualThread
@Tag(name = "Payments", description = "What was promised, and what was proved to be paid 支付")
public class PaymentResource {
  private final Payments payments;
  private final ListPayments lists;
  private final Caller caller;

  PaymentResource(Payments payments, ListPayments lists, Caller caller) {
    this.payments = payments;
    this.lists = lists;
    this.caller = caller;
  }

  @GET
  @Path("/{id}")
  @Transactional
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Roles.BUYERS, Role.PARTNER})
  @Operation(summary = "Read a payment")
  public RestResponse<PaymentResponse> readPayment(@PathParam("id") UUID id) {
    DivisionScope scope = caller.scope();
    Payment payment = payments.require(scope, id);
    return Shown.there(
        "/v1/payments/" + payment.id(), payment.version(), PaymentResponse.of(payment, scope));
  }

  @GET
  @Transactional
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Roles.BUYERS, Role.PARTNER})
  @Operation(summary = "List payments by division and state")
  public Page<PaymentResponse> listPayments(
      @QueryParam("division") @Nullable DivisionCode division,
      @QueryParam("state") @Nullable PaymentState state,
      @BeanParam @Valid PageRequest page) {
    DivisionScope scope = caller.scope();
    return lists.page(scope, division, state, page, payment -> PaymentResponse.of(payment, scope));
  }
}
