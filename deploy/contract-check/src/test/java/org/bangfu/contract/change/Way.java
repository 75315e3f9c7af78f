package org.bangfu.contract.change;

/** Which way a value goes, and so who trips over a change of its schema. */
enum Way {
  /** A client sends it: whatever it was allowed to send is taken. */
  TAKEN("sent"),
  /** A client or a consumer reads it: it meets nothing that it was not told of. */
  GIVEN("read");

  final String word;

  Way(String word) {
    this.word = word;
  }

  /** Of two things, the one whose values all have to be values of the other. */
  <T> T inner(T released, T present) {
    return this == TAKEN ? released : present;
  }

  <T> T outer(T released, T present) {
    return this == TAKEN ? present : released;
  }
}
