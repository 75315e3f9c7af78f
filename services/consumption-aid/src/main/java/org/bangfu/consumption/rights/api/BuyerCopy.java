package org.bangfu.consumption.rights.api;

import java.util.List;
import java.util.UUID;
import org.bangfu.consumption.order.Order;
import org.bangfu.consumption.order.api.OrderResponse;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.payment.payment.api.PaymentResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that is kept of a buyer, its own data in clear. */
@Schema(name = "BuyerCopy")
public record BuyerCopy(@Schema(description = "the account") UUID id, List<CopiedOrder> orders) {

  /** An order as the buyer may see it, with what else is kept of who placed it. */
  @Schema(name = "CopiedOrder")
  public record CopiedOrder(
      @Schema(
              description = "the buyer's name in clear; absent once it was forgotten",
              examples = "张小三")
          @Nullable String buyerName,
      @Schema(description = "the website or program by which it came", examples = "local")
          String client,
      @Nullable String clientReference,
      OrderResponse order,
      List<PaymentResponse> payments) {

    static CopiedOrder of(
        Order order,
        @Nullable PersonalText name,
        OrderResponse shown,
        List<PaymentResponse> payments) {
      return new CopiedOrder(
          name == null ? null : name.clearText(),
          order.client(),
          order.clientReference(),
          shown,
          payments);
    }

    /** Names nobody, so that an answer in a log is no leak. */
    @Override
    public String toString() {
      return "CopiedOrder[" + order.id() + "]";
    }
  }
}
