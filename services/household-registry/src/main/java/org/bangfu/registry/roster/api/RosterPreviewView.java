package org.bangfu.registry.roster.api;

import org.bangfu.registry.roster.RosterPreview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a merge would do, as a caller reads it. */
@Schema(name = "RosterPreview", description = "What the merge of a roster would do now (合并预览)")
public record RosterPreviewView(
    int households,
    @Schema(description = "households that would be left out because something in them is wrong")
        int refusedHouseholds,
    int errors,
    int householdsCreated,
    int householdsUpdated,
    int householdsUnchanged,
    int membersCreated,
    int membersUpdated,
    @Schema(description = "households that would come on the poverty register") int identified,
    @Schema(description = "households that would have left the poverty register") int exited,
    @Schema(
            description =
                "members of known households who are not in the roster; they stay, and listRosterAbsences"
                    + " names them")
        int membersAbsent,
    @Schema(description = "households of the roster's villages that are not in it; they stay")
        int householdsAbsent) {

  static RosterPreviewView of(RosterPreview preview) {
    return new RosterPreviewView(
        preview.findings().households(),
        preview.findings().refusedHouseholds(),
        preview.findings().errors(),
        preview.counts().householdsCreated(),
        preview.counts().householdsUpdated(),
        preview.counts().householdsUnchanged(),
        preview.counts().membersCreated(),
        preview.counts().membersUpdated(),
        preview.identified(),
        preview.exited(),
        preview.membersAbsent(),
        preview.householdsAbsent());
  }
}
