package org.bangfu.payment.provider.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.Roles;
import org.bangfu.payment.provider.BeginPayment;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a payer asks before it pays. */
@Path("/v1/payments")
@RunOnVirtualThread
@Tag(name = "Payments")
public class PrepaymentResource {
  private final BeginPayment begin;

  PrepaymentResource(BeginPayment begin) {
    this.begin = begin;
  }

  /** What the payer opens. */
  @Schema(name = "Prepayment")
  public record Prepayment(
      UUID paymentId,
      @Schema(
              description = "what the payer's app opens, such as the text of a QR code",
              examples = "weixin://wxpay/bizpayurl?pr=p4lpSuKzz")
          String codeUrl) {}

  @POST
  @Path("/{id}/prepayment")
  @RolesAllowed({Roles.OFFICES, Role.HELPER, Roles.BUYERS, Role.PARTNER})
  @Operation(summary = "Ask the provider to take a payment; may be asked again until it is paid")
  public Prepayment beginPayment(@PathParam("id") UUID id) {
    return new Prepayment(id, begin.begin(id));
  }
}
