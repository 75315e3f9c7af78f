package org.bangfu.registry.roll.sift;

/**
 * What a run counted of a rule, frozen when it ended.
 *
 * @param found all that it found: those that are open, and those that are waived
 * @param opened of those open what was not known before, was fixed once, or whose waiver was over
 * @param fixed what was known and is not found any more
 * @param ended what was known of households whose file was closed
 * @param open after the run, with those that are assigned
 * @param waived after the run
 */
public record RuleCount(
    String rule, int version, int found, int opened, int fixed, int ended, int open, int waived) {}
