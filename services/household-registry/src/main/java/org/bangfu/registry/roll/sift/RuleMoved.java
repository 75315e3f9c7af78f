package org.bangfu.registry.roll.sift;

/**
 * How the counts of a rule moved in a village since they were told last.
 *
 * @param opened found that was not known before, was fixed once, or whose waiver was over
 * @param fixed what was known and is not found any more
 * @param open how many more are open or assigned than were told; fewer if negative
 * @param waived how many more are waived than were told
 */
public record RuleMoved(String rule, int opened, int fixed, int open, int waived) {}
