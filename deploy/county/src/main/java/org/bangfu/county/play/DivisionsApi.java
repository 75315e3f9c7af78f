package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bangfu.client.registry.model.PageDivisionView;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Pages;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.plan.Division;
import org.bangfu.county.plan.Divisions;

/**
 * Divisions as the registry's API knows them.
 *
 * @param until the last day that is played: what came later is none of the county's, so that a play
 *     that changes divisions can be repeated
 */
public record DivisionsApi(Api api, URI registry, LocalDate until) implements Divisions {
  static final ZoneId BUSINESS = ZoneId.of("Asia/Shanghai");

  @Override
  public Optional<Division> find(String code) {
    Api.Answer answer = api.get(URI.create("%s/v1/divisions/%s".formatted(registry, code)));
    if (answer.ok()) {
      return Optional.of(division(answer.as(org.bangfu.client.registry.model.Division.class)));
    }
    if (answer.status() == 404 || answer.status() == 400) {
      return Optional.empty();
    }
    throw new PlayStopped(
        "The registry does not say whether %s is a division: %s."
            .formatted(code, answer.refusal().sentence()));
  }

  @Override
  public List<Division> children(String code) {
    List<Division> children = new ArrayList<>();
    new Pages<>(
            api,
            "%s/v1/divisions/%s/children".formatted(registry, code),
            PageDivisionView.class,
            PageDivisionView::getItems,
            PageDivisionView::getNextCursor)
        .forEach(item -> {
          if (item.getValidFrom() == null || !item.getValidFrom().isAfter(until)) {
            children.add(division(item));
          }
        });
    children.sort(Comparator.comparing(Division::code));
    return children;
  }

  private static Division division(org.bangfu.client.registry.model.Division view) {
    return new Division(view.getCode(), view.getName());
  }
}
