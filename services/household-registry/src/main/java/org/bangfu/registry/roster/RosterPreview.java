package org.bangfu.registry.roster;

/**
 * What the merge of a roster would do now.
 *
 * @param identified households that would come on the poverty register
 * @param exited households that would have left it
 * @param membersAbsent members of known households who are not in the roster; they stay, since a
 *     roster does not tell why somebody left
 * @param householdsAbsent households of the roster's villages, with an open file, that are not in
 *     it
 */
public record RosterPreview(
    MergeCounts counts,
    RosterFindings findings,
    int identified,
    int exited,
    int membersAbsent,
    int householdsAbsent) {}
