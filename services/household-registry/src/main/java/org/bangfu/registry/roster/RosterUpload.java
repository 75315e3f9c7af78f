package org.bangfu.registry.roster;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file that has come.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param occurredOn the day from which its households count as registered
 */
public record RosterUpload(
    Path file, String sha256, String fileName, LocalDate occurredOn, String client, String actor) {}
