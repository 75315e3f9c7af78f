package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.registry.household.Confidential;

/** Why tags were set, ended and taken back: each is known as long as whom it is about. */
@ApplicationScoped
public class TagReasons {
  private final SubjectKeys keys;

  TagReasons(SubjectKeys keys) {
    this.keys = keys;
  }

  /** Those that can still be read, by the step's id, in one statement. */
  public Map<UUID, PersonalText> of(List<Tag> tags) {
    List<TagStep> explained =
        tags.stream()
            .flatMap(tag -> tag.steps().stream())
            .filter(step -> step.reason() != null)
            .toList();
    Map<UUID, SubjectVault> vaults =
        keys.open(explained.stream().map(TagStep::subject).distinct().toList());
    Map<UUID, PersonalText> clear = new HashMap<>();
    for (TagStep step : explained) {
      Sealed reason = step.reason();
      SubjectVault vault = vaults.get(step.subject());
      if (reason != null && vault != null) {
        clear.put(step.id(), vault.open(Confidential.TAG_REASON, reason));
      }
    }
    return clear;
  }
}
