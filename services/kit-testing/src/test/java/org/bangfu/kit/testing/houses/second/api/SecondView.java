package org.bangfu.kit.testing.houses.second.api;

/** What is seen of it. */
public record SecondView(String name) {}
