package org.bangfu.local.images;

/** Whom a service runs as: a number that is no account of the machine, and owns nothing. */
final class Account {
  static final int ID = 10001;

  /** As an image's settings name it, with its group. */
  static final String USER = ID + ":" + ID;

  private Account() {}

  /** The names of numbers, where names of machines are looked up, and the one place to write to. */
  static void addTo(Tree tree) {
    tree.text(
        "etc/passwd",
        "root:x:0:0:root:/root:/usr/sbin/nologin\nbangfu:x:%d:%d:bangfu:/tmp:/usr/sbin/nologin\n"
            .formatted(ID, ID));
    tree.text("etc/group", "root:x:0:\nbangfu:x:%d:\n".formatted(ID));
    tree.text("etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
    tree.folder("tmp", 01777);
  }
}
