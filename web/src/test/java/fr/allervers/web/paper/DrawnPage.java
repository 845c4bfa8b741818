package fr.allervers.web.paper;

import java.awt.Color;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/** What a page of a PDF draws beside its text, read out of its content: pictures and filled areas, in points from below. */
final class DrawnPage extends PDFGraphicsStreamEngine {

    /** An area filled with one colour. */
    record Filled(Rectangle2D box, Color colour) {}

    private final List<Rectangle2D> pictures = new ArrayList<>();
    private final List<Filled> areas = new ArrayList<>();
    private GeneralPath path = new GeneralPath();

    private DrawnPage(PDPage page) {
        super(page);
    }

    static DrawnPage of(PDPage page) throws IOException {
        var drawn = new DrawnPage(page);
        drawn.processPage(page);
        return drawn;
    }

    /** The boxes of the pictures. */
    List<Rectangle2D> pictures() {
        return pictures;
    }

    /** What is filled with a colour, as it is drawn. */
    List<Filled> areas() {
        return areas;
    }

    @Override
    public void drawImage(PDImage image) {
        var at = getGraphicsState().getCurrentTransformationMatrix();
        pictures.add(new Rectangle2D.Double(
                at.getTranslateX(), at.getTranslateY(), at.getScalingFactorX(), at.getScalingFactorY()));
    }

    @Override
    public void fillPath(int rule) throws IOException {
        areas.add(new Filled(
                path.getBounds2D(),
                new Color(getGraphicsState().getNonStrokingColor().toRGB())));
        endPath();
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        fillPath(rule);
    }

    @Override
    public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
        moveTo((float) a.getX(), (float) a.getY());
        for (var point : List.of(b, c, d)) {
            lineTo((float) point.getX(), (float) point.getY());
        }
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        endPath();
    }

    @Override
    public void clip(int rule) {
        // what is cut off is not asked
    }

    @Override
    public void shadingFill(COSName name) {
        // nothing of ours is shaded
    }
}
