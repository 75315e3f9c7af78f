package org.bangfu.registry.benefit.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.bangfu.registry.benefit.Benefit;
import org.bangfu.registry.benefit.BenefitSource;
import org.bangfu.registry.benefit.Measure;
import org.jspecify.annotations.Nullable;

/** Turns foreign events into lines of the ledger. */
@ApplicationScoped
class BenefitEvents {
  private final ObjectMapper json;

  BenefitEvents(ObjectMapper json) {
    this.json = json;
  }

  /** No line for an event that benefits no household, or that the ledger does not know. */
  List<Benefit> lines(InboundEvent event) {
    return switch (event.type()) {
      case ClaimConfirmed.TYPE -> claim(event, read(event, ClaimConfirmed.class));
      case AidRecorded.TYPE -> aid(event, read(event, AidRecorded.class), BenefitSource.AID, 1);
      case AidRecorded.REVERSED ->
          aid(event, read(event, AidRecorded.class), BenefitSource.AID_REVERSED, -1);
      case DonationUsed.TYPE -> {
        DonationUsed use = read(event, DonationUsed.class);
        yield donation(event, use, BenefitSource.DONATION, use.amount());
      }
      case DonationUsed.REVERSED -> {
        DonationUsed use = read(event, DonationUsed.class);
        yield donation(event, use, BenefitSource.DONATION_USE_REVERSED, use.amount().negated());
      }
      case DonationUsed.CAMPAIGN -> {
        DonationUsed part = read(event, DonationUsed.class);
        yield donation(event, part, BenefitSource.CAMPAIGN, part.amount());
      }
      case DonationUsed.CAMPAIGN_REVERSED -> {
        DonationUsed part = read(event, DonationUsed.class);
        yield donation(event, part, BenefitSource.CAMPAIGN_REVERSED, part.amount().negated());
      }
      case OrderSettled.TYPE -> sale(event, read(event, OrderSettled.class));
      default -> List.of();
    };
  }

  private <T> T read(InboundEvent event, Class<T> type) {
    try {
      return complete(json.treeToValue(event.data(), type), type);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      // the parser's message can quote the value, and the value is not ours to repeat
      throw new UnreadableEventException("the payload is not that of " + event.type());
    }
  }

  /** A record can be made of a payload that lacks what it needs. */
  private static <T> T complete(@Nullable T payload, Class<T> type) {
    boolean isComplete =
        switch (payload) {
          case null -> false;
          case ClaimConfirmed c -> noneIsNull(c.division(), c.measure(), c.occurredOn());
          case AidRecorded a -> noneIsNull(a.division(), a.funds(), a.occurredOn());
          case DonationUsed d -> noneIsNull(d.actId(), d.division(), d.amount(), d.occurredOn());
          case OrderSettled o ->
              noneIsNull(o.households(), o.occurredOn())
                  && o.households().stream()
                      .allMatch(p -> noneIsNull(p.householdId(), p.division(), p.amount()));
          default -> true;
        };
    if (!isComplete) {
      throw new IllegalArgumentException(type.getSimpleName() + " lacks a field");
    }
    return Objects.requireNonNull(payload);
  }

  private static boolean noneIsNull(@Nullable Object... values) {
    for (Object value : values) {
      if (value == null) {
        return false;
      }
    }
    return true;
  }

  private static List<Benefit> claim(InboundEvent event, ClaimConfirmed claim) {
    UUID household = claim.householdId();
    if (household == null) {
      return List.of();
    }
    var told =
        new Benefit.Told(
            event.id(), claim.claimId(), BenefitSource.CLAIM, claim.occurredOn(), event.heardAt());
    Money amount = claim.amount();
    if (amount != null) {
      return List.of(told.funds(household, claim.division(), amount));
    }
    Long quantity = claim.quantity();
    if (quantity == null) {
      throw new UnreadableEventException("the claim has neither an amount nor a quantity");
    }
    Measure measure = claim.measure().equals("GOODS") ? Measure.GOODS : Measure.SERVICES;
    return List.of(told.counted(household, claim.division(), measure, quantity, claim.unit()));
  }

  /**
   * @param sign −1 where the record is taken back
   */
  private static List<Benefit> aid(
      InboundEvent event, AidRecorded aid, BenefitSource source, int sign) {
    UUID household = aid.householdId();
    if (household == null) {
      return List.of();
    }
    var told = new Benefit.Told(event.id(), aid.act(), source, aid.occurredOn(), event.heardAt());
    List<Benefit> lines = new ArrayList<>(4);
    Map.of(
            Measure.ENGAGEMENTS, aid.engagements(),
            Measure.GOODS, aid.goods(),
            Measure.SERVICES, aid.services())
        .forEach((measure, quantity) -> {
          if (quantity > 0) {
            lines.add(told.counted(household, aid.division(), measure, sign * quantity, null));
          }
        });
    if (!aid.funds().isZero()) {
      lines.add(
          told.funds(household, aid.division(), sign < 0 ? aid.funds().negated() : aid.funds()));
    }
    return lines;
  }

  private static List<Benefit> donation(
      InboundEvent event, DonationUsed use, BenefitSource source, Money amount) {
    UUID household = use.householdId();
    return household == null
        ? List.of()
        : List.of(
            new Benefit.Told(event.id(), use.actId(), source, use.occurredOn(), event.heardAt())
                .funds(household, use.division(), amount));
  }

  private static List<Benefit> sale(InboundEvent event, OrderSettled order) {
    var told =
        new Benefit.Told(event.id(), null, BenefitSource.SALE, order.occurredOn(), event.heardAt());
    Map<UUID, Money> sums = new TreeMap<>();
    Map<UUID, DivisionCode> places = new TreeMap<>();
    for (OrderSettled.Part part : order.households()) {
      sums.merge(part.householdId(), part.amount(), Money::plus);
      places.put(part.householdId(), part.division());
    }
    List<Benefit> lines = new ArrayList<>(sums.size());
    sums.forEach((household, amount) -> {
      DivisionCode place = places.get(household);
      if (place != null) {
        lines.add(told.funds(household, place, amount));
      }
    });
    return lines;
  }
}
