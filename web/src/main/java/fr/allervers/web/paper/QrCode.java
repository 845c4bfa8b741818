package fr.allervers.web.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/** An address as a QR code, with its quiet zone, which is read even where a third of it is dirty. */
record QrCode(String address) {

    private static final int PIXELS = 600;
    private static final int QUIET_MODULES = 4;

    /** As the source of a picture. */
    String picture() {
        var hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.H, EncodeHintType.MARGIN, QUIET_MODULES);
        var out = new ByteArrayOutputStream();
        try {
            var matrix = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS, hints);
            MatrixToImageWriter.writeToStream(matrix, "PNG", out);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
