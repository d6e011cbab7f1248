package org.tongban.registry.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tongban.kernel.Refusal;
import org.tongban.registry.documents.Certificate;
import org.tongban.registry.documents.HeldPaper;
import org.tongban.registry.documents.Issue;

/**
 * Prints certificates as PDF with searchable text and the code that leads to their verification.
 */
@Component
class CertificatePrint {

  private static final String FAMILY = "Book";
  private static final int DOT = 4;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** Looked for until it is there, so that installing it needs no restart. */
  private volatile Optional<BookFont> font = Optional.empty();

  /**
   * The PDF, with the site's own address before the token.
   *
   * @param site such as {@code https://host:8443}
   */
  ResponseEntity<byte[]> answer(Certificate certificate, String site, RegisterWords official) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"" + certificate.paper().serial() + ".pdf\"")
        .body(pdf(certificate, site, official));
  }

  byte[] pdf(Certificate certificate, String site, RegisterWords official) {
    BookFont chosen = requireFont();
    String link = site + "/verify/" + certificate.token();
    CertificateView view =
        new CertificateView(
            certificate.kind().title(),
            certificate.paper().serial(),
            certificate.lines().stream()
                .map(line -> new Issue.Line(line.label(), chosen.printable(line.value())))
                .toList(),
            chosen.printable(official.place(certificate.paper().community().county())) + "公安机关",
            BookView.day(certificate.paper().issued()),
            until(certificate.paper()),
            "data:image/png;base64," + Base64.getEncoder().encodeToString(code(link)),
            certificate.token().replaceAll(".{4}(?=.)", "$0 "),
            site + "/verify");
    StringOutput page = new StringOutput();
    engine.render("registry/certificate.jte", view, page);
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

  private static String until(HeldPaper paper) {
    LocalDate until = paper.until();
    return until == null ? "长期" : BookView.day(until);
  }

  private BookFont requireFont() {
    if (font.isEmpty()) {
      font = BookFont.installed().findFirst();
    }
    return font.orElseThrow(() -> new Refusal(Refusal.Kind.UNAVAILABLE, "registry.book.font"));
  }

  private static byte[] code(String text) {
    try {
      BitMatrix dark =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      2));
      int size = dark.getWidth() * DOT;
      BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
      for (int y = 0; y < size; y++) {
        for (int x = 0; x < size; x++) {
          image.setRGB(x, y, dark.get(x / DOT, y / DOT) ? 0xFF000000 : 0xFFFFFFFF);
        }
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    } catch (WriterException | IOException impossible) {
      throw new IllegalStateException("a short address fits into a code", impossible);
    }
  }
}
