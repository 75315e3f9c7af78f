package org.bangfu.kit.value.text;

/** A code of a closed list for which offices write a Chinese word. */
public interface ChineseWord {
  /** That word; where several are in use, the one of the standard. */
  String label();
}
