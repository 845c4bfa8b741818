package fr.allervers.data.road;

import com.graphhopper.util.PointList;
import fr.allervers.data.travel.Point;
import java.util.Collection;

/** The box around some points, in degrees. */
record Area(double south, double north, double west, double east) {

    private static final double KM_IN_A_DEGREE = 111;

    static Area around(Collection<Point> points, int marginKm) {
        var north = points.stream().mapToDouble(Point::latitude).summaryStatistics();
        var east = points.stream().mapToDouble(Point::longitude).summaryStatistics();
        double margin = marginKm / KM_IN_A_DEGREE;
        double narrowest = Math.cos(Math.toRadians(Math.max(Math.abs(north.getMin()), Math.abs(north.getMax()))));
        double wide = margin / Math.max(0.1, narrowest);
        return new Area(north.getMin() - margin, north.getMax() + margin, east.getMin() - wide, east.getMax() + wide);
    }

    /** True where one of the points lies in it. */
    boolean touches(PointList line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.getLat(i) >= south
                    && line.getLat(i) <= north
                    && line.getLon(i) >= west
                    && line.getLon(i) <= east) {
                return true;
            }
        }
        return false;
    }
}
