package org.tongban.registry.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Refusal;
import org.tongban.registry.Book;

/** Prints the book (户口簿) as PDF with text that can be searched and copied. */
@Component
class BookPrint {

  private static final String FAMILY = "Book";

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final MessageSource words;
  private final Days days;

  /** Looked for until it is there, so that installing it needs no restart. */
  private volatile Optional<BookFont> font = Optional.empty();

  BookPrint(MessageSource words, Days days) {
    this.words = words;
    this.days = days;
  }

  /** Refuses with UNAVAILABLE when the font is not installed. */
  private BookFont requireFont() {
    if (font.isEmpty()) {
      font = BookFont.installed().findFirst();
    }
    return font.orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "registry.book.font"));
  }

  ResponseEntity<byte[]> answer(Book book) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"hukoubu.pdf\"")
        .body(pdf(book));
  }

  byte[] pdf(Book book) {
    BookFont chosen = requireFont();
    RegisterWords official = new RegisterWords(words, Locale.SIMPLIFIED_CHINESE);
    BookView view = printable(BookView.of(book, official, days.today()), chosen);
    StringOutput page = new StringOutput();
    engine.render("registry/book.jte", view, page);
    try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
      new PdfRendererBuilder()
          .useFont(chosen.file().toFile(), FAMILY)
          .withHtmlContent(page.toString(), null)
          .toStream(pdf)
          .run();
      return pdf.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static BookView printable(BookView view, BookFont font) {
    return new BookView(
        printable(view.cover(), font),
        view.cards().stream().map(card -> printable(card, font)).toList());
  }

  private static List<BookView.Line> printable(List<BookView.Line> lines, BookFont font) {
    return lines.stream()
        .map(line -> new BookView.Line(line.label(), font.printable(line.value())))
        .toList();
  }
}
