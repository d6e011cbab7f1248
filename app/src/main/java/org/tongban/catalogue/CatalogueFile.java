package org.tongban.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

/**
 * A catalogue's file, looked through once before it is read (目录文件).
 *
 * @param lines how many it has, to reckon how far its reading has come
 * @param digest SHA-256 of its bytes
 * @param charset UTF-8, or GB18030 where it is no UTF-8
 * @param clean whether all of its bytes are text in that encoding
 */
record CatalogueFile(Path path, long lines, String digest, Charset charset, boolean clean) {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MARK = '\uFEFF';
  private static final int BUFFER = 1 << 16;

  /** Takes the digest and tells the encoding; refuses what is no text at all. */
  static CatalogueFile examine(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new ImportRefusedException(path + " is no file.");
    }
    String digest = digest(path);
    for (Charset charset : List.of(UTF_8, GB18030)) {
      OptionalLong lines = lines(path, charset, CodingErrorAction.REPORT);
      if (lines.isPresent()) {
        return new CatalogueFile(path, lines.getAsLong(), digest, charset, true);
      }
    }
    long lines = lines(path, UTF_8, CodingErrorAction.REPLACE).orElse(0);
    return new CatalogueFile(path, lines, digest, UTF_8, false);
  }

  /** Its text, without a byte order mark. */
  Reader open() throws IOException {
    return open(path, charset, CodingErrorAction.REPLACE);
  }

  /** How many lines there are; empty when the bytes are not in the encoding. */
  private static OptionalLong lines(Path path, Charset charset, CodingErrorAction malformed)
      throws IOException {
    char[] buffer = new char[BUFFER];
    long lines = 1;
    try (Reader text = open(path, charset, malformed)) {
      for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return OptionalLong.of(lines);
    } catch (CharacterCodingException _) {
      return OptionalLong.empty();
    }
  }

  private static Reader open(Path path, Charset charset, CodingErrorAction malformed)
      throws IOException {
    CharsetDecoder decoder =
        charset.newDecoder().onMalformedInput(malformed).onUnmappableCharacter(malformed);
    Reader text =
        new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder), BUFFER);
    try {
      text.mark(1);
      if (text.read() != MARK) {
        text.reset();
      }
      return text;
    } catch (IOException unreadable) {
      text.close();
      throw unreadable;
    }
  }

  private static String digest(Path path) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
