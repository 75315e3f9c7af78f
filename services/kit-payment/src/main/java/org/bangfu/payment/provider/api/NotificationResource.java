package org.bangfu.payment.provider.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bangfu.kit.problem.Problems;
import org.bangfu.payment.provider.HearNotification;
import org.bangfu.payment.provider.PaymentProvider;
import org.bangfu.payment.provider.ProviderAnswer;
import org.bangfu.payment.provider.Providers;
import org.bangfu.payment.provider.Refusal;
import org.bangfu.payment.provider.RefusedNotificationException;
import org.bangfu.payment.provider.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What providers call. They have no token: their own signature is what is believed. */
@Path("/v1/payment-notifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
@RunOnVirtualThread
@Tag(name = "Payments")
public class NotificationResource {
  private static final Logger LOG = Logger.getLogger(NotificationResource.class);

  private final Providers providers;
  private final HearNotification hear;

  NotificationResource(Providers providers, HearNotification hear) {
    this.providers = providers;
    this.hear = hear;
  }

  @POST
  @Path("/{provider}")
  @Consumes(MediaType.WILDCARD)
  @PermitAll
  @Operation(
      summary = "Tell of a payment, as its provider, signed",
      description =
          "In the provider's own form, and answered in it. What is not signed by the provider in time, or tells another amount or currency than was agreed, changes nothing.")
  @RequestBody(
      content = @Content(mediaType = "*/*", schema = @Schema(implementation = String.class)))
  @APIResponse(
      responseCode = "200",
      description = "It is believed, and done if it was not before",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = Object.class)),
        @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
      })
  @APIResponse(
      responseCode = "400",
      description = "It is not believed, and nothing has changed",
      content = {
        @Content(mediaType = "application/json", schema = @Schema(implementation = Object.class)),
        @Content(mediaType = "text/plain", schema = @Schema(implementation = String.class))
      })
  public Response notifyPayment(
      @PathParam("provider") String name, @Context HttpHeaders headers, String body) {
    PaymentProvider provider =
        providers.find(name).orElseThrow(() -> Problems.notFound("provider", "of that name"));
    Refusal refusal = refusal(provider, headers, body);
    if (refusal != null) {
      LOG.warnf("A notification of %s changes nothing: %s", provider.name(), refusal);
    }
    ProviderAnswer answer = provider.answer(refusal == null, refusal == null ? "" : refusal.name());
    return Response.status(answer.status()).type(answer.mediaType()).entity(answer.body()).build();
  }

  private @Nullable Refusal refusal(PaymentProvider provider, HttpHeaders headers, String body) {
    try {
      Told told = provider.read(headers::getHeaderString, body);
      return hear.hear(provider, told);
    } catch (RefusedNotificationException e) {
      return e.reason();
    }
  }
}
