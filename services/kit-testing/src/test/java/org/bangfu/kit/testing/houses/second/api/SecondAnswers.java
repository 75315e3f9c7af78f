package org.bangfu.kit.testing.houses.second.api;

/** Does something at the edge. */
public class SecondAnswers {}
