package org.bangfu.registry.manager.api;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.registry.manager.Assessment;
import org.bangfu.registry.manager.Grade;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a year was judged, as a caller reads it. */
@Schema(
    name = "ManagerAssessment",
    description =
        "How a year of an information manager was judged (年度考核); the last of a year counts")
public record AssessmentView(UUID id, int year, Grade grade, String actor, Instant recordedAt) {
  static AssessmentView of(Assessment assessment) {
    return new AssessmentView(
        assessment.id(),
        assessment.year(),
        assessment.grade(),
        assessment.actor(),
        assessment.recordedAt());
  }
}
