package org.bangfu.county.report;

import java.util.ArrayList;
import java.util.List;
import org.bangfu.client.reporting.model.PagePublishedReadingAnswer;
import org.bangfu.client.reporting.model.PublishedReading;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Pages;
import org.bangfu.county.scenario.Scenario;

/** What was published elsewhere, and whether ours agrees with it. */
public record ElsewhereReadings(Api api, Reporting reporting) {

  public List<PublishedReading> of(Scenario scenario) {
    List<PublishedReading> all = new ArrayList<>();
    if (!scenario.elsewhere().isEmpty()) {
      for (String division : scenario.divisions()) {
        new Pages<>(
                api,
                reporting.base() + "/v1/published-readings?division=" + division,
                PagePublishedReadingAnswer.class,
                PagePublishedReadingAnswer::getItems,
                PagePublishedReadingAnswer::getNextCursor)
            .forEach(all::add);
      }
    }
    return all;
  }
}
