package org.tongban.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

  private static final int QUIET = 4;

  @Test
  void aReaderFindsTheTextInWhatIsDrawn() throws Exception {
    String text = "otpauth://totp/Tongban:window.2?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    QrCode code = QrCode.of(text);

    BitMatrix read = new BitMatrix(code.size() - 2 * QUIET);
    var module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
    while (module.find()) {
      read.set(
          Integer.parseInt(module.group(1)) - QUIET, Integer.parseInt(module.group(2)) - QUIET);
    }
    assertThat(new Decoder().decode(read).getText()).isEqualTo(text);
  }
}
