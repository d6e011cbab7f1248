package org.tongban.registry.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The TrueType font of the printed book, from Debian's {@code fonts-droid-fallback}. A character it
 * lacks is printed as its code point, {@code 〔U+20BB7〕}: never dropped, never mistaken.
 */
record BookFont(Path file, CmapLookup glyphs) {

  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/share/fonts-droid-fallback/truetype/DroidSansFallbackFull.ttf"),
          Path.of("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"));

  /** The installed font; empty when the package is missing. */
  static Stream<BookFont> installed() {
    return PLACES.stream().filter(Files::isReadable).limit(1).map(BookFont::read);
  }

  private static BookFont read(Path file) {
    try (RandomAccessReadBufferedFile content = new RandomAccessReadBufferedFile(file.toFile())) {
      return new BookFont(file, new TTFParser().parse(content).getUnicodeCmapLookup());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          // The form's Latin letters and digits come from the built-in font.
          if (point < 0x80 || glyphs.getGlyphId(point) != 0) {
            printable.appendCodePoint(point);
          } else {
            printable.append("〔U+%04X〕".formatted(point));
          }
        });
    return printable.toString();
  }
}
