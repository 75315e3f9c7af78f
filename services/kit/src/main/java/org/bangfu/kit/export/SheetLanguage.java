package org.bangfu.kit.export;

/** In which a file names its columns and says codes. */
public enum SheetLanguage {
  ZH,
  /** Codes are as answers have them. */
  EN
}
