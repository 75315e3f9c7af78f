package org.bangfu.registry.roster.mapping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/**
 * A version of how a source writes rosters.
 *
 * @param owner the division whose mapping it is; the nation for those that come with a release
 * @param source the word by which an upload names it
 */
public record ColumnMapping(
    UUID id,
    DivisionCode owner,
    String source,
    int version,
    String name,
    Instant recordedAt,
    String recordedBy,
    List<MappedHeading> headings,
    List<MappedCode> codes) {

  boolean says(String otherName, List<MappedHeading> otherHeadings, List<MappedCode> otherCodes) {
    return name.equals(otherName) && headings.equals(otherHeadings) && codes.equals(otherCodes);
  }
}
