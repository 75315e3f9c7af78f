package org.bangfu.registry.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bangfu.registry.roster.mapping.SourceWords;

/**
 * A file that has come.
 *
 * @param words what its headings and codes mean
 * @param occurredOn the day from which its households count as registered
 */
public record RosterUpload(
    Path path,
    SentFile file,
    SourceWords words,
    LocalDate occurredOn,
    String client,
    String actor) {}
