package org.bangfu.needs.permission.consent.api;

import java.time.LocalDate;
import org.bangfu.needs.permission.consent.Notice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice in each language. */
public record NoticeResponse(
    @Schema(examples = "2026-1") String version, LocalDate publishedOn, Texts texts) {

  /** The same in two languages; where they differ, the Chinese one counts. */
  @Schema(name = "NoticeTexts")
  public record Texts(String zh, String en) {}

  static NoticeResponse of(Notice notice) {
    return new NoticeResponse(
        notice.version(), notice.publishedOn(), new Texts(notice.zh(), notice.en()));
  }
}
