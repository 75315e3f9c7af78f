package org.bangfu.kit.guard.audit;

import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the chain found.
 *
 * @param length the number of the last segment that holds
 * @param lastHash of the last one that holds, in hexadecimal; to be kept elsewhere by an auditor
 */
@Schema(description = "The chain over the audit's entries, computed again")
public record ChainState(
    @Schema(
            description =
                "the number of the last segment that holds; segments follow one another from 1 on",
            examples = "4710")
        long length,
    @Schema(
            description =
                "SHA-256 of the last segment that holds; keep it to prove the chain later",
            examples = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
        String lastHash,
    boolean intact,
    @Nullable ChainBreak firstBreak) {

  static ChainState of(long length, byte[] lastHash, @Nullable ChainBreak found) {
    return new ChainState(length, HexFormat.of().formatHex(lastHash), found == null, found);
  }
}
