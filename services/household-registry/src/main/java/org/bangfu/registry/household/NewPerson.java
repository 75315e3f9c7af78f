package org.bangfu.registry.household;

/** Somebody who comes in, with the ID number in clear. */
public record NewPerson(Person person, NationalId nationalId) {}
