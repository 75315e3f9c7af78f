package org.bangfu.local.images;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * A layer of an image: files as a tar, compressed.
 *
 * @param what is in it, for whoever looks at an image's history
 * @param blob the file of it
 * @param digest of the file
 * @param diffId the digest of the tar before it was compressed
 */
record Layer(String what, Path blob, String digest, String diffId, long size) {
  static final String MEDIA_TYPE = "application/vnd.oci.image.layer.v1.tar+gzip";

  /** The same files give the same bytes: sorted, owned by root, and of one time. */
  static Layer write(String what, Tree tree, Instant time, Path blobs) throws IOException {
    Files.createDirectories(blobs);
    Path fresh = Files.createTempFile(blobs, "layer-", ".new");
    MessageDigest whole = Sha256.begin();
    MessageDigest plain = Sha256.begin();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(fresh));
        OutputStream compressed =
            new GZIPOutputStream(new DigestOutputStream(file, whole), 65_536);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(
                new DigestOutputStream(compressed, plain), StandardCharsets.UTF_8.name())) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      for (Map.Entry<String, Entry> each : tree.entries().entrySet()) {
        write(tar, each.getKey(), each.getValue(), time);
      }
    }
    String digest = Sha256.end(whole);
    Path blob = blobs.resolve(Sha256.hex(digest));
    Files.move(fresh, blob, StandardCopyOption.REPLACE_EXISTING);
    return new Layer(what, blob, digest, Sha256.end(plain), Files.size(blob));
  }

  private static void write(TarArchiveOutputStream tar, String path, Entry entry, Instant time)
      throws IOException {
    switch (entry) {
      case Entry.Folder folder -> {
        tar.putArchiveEntry(header(path + "/", TarConstants.LF_DIR, folder.mode(), 0, time));
      }
      case Entry.Link link -> {
        TarArchiveEntry header = header(path, TarConstants.LF_SYMLINK, 0777, 0, time);
        header.setLinkName(link.target());
        tar.putArchiveEntry(header);
      }
      case Entry.Text text -> {
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        tar.putArchiveEntry(header(path, TarConstants.LF_NORMAL, 0644, bytes.length, time));
        tar.write(bytes);
      }
      case Entry.Copy copy -> {
        long size = Files.size(copy.file());
        tar.putArchiveEntry(header(path, TarConstants.LF_NORMAL, copy.mode(), size, time));
        Files.copy(copy.file(), tar);
      }
    }
    tar.closeArchiveEntry();
  }

  private static TarArchiveEntry header(String path, byte kind, int mode, long size, Instant time) {
    TarArchiveEntry header = new TarArchiveEntry(path, kind);
    header.setMode(mode);
    header.setSize(size);
    header.setModTime(time.toEpochMilli());
    header.setIds(0, 0);
    header.setNames("", "");
    return header;
  }
}
