package org.bangfu.registry.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.bangfu.registry.roster.mapping.ColumnMapping;
import org.bangfu.registry.roster.mapping.SourceWords;
import org.jspecify.annotations.Nullable;

/**
 * What a file is known by.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param mapping by which it is read; null for our own columns
 */
@Embeddable
public record SentFile(
    @Column(name = "file_name") String fileName,
    @Column(name = "file_sha256") String sha256,
    @Nullable UUID mapping) {

  public static SentFile of(String fileName, String sha256, SourceWords words) {
    ColumnMapping mapping = words.mapping();
    return new SentFile(fileName, sha256, mapping == null ? null : mapping.id());
  }
}
