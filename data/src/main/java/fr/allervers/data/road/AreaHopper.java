package fr.allervers.data.road;

import com.graphhopper.GraphHopper;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMReader;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.util.PMap;
import com.graphhopper.util.PointList;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** GraphHopper that keeps the roads of one area only. */
final class AreaHopper extends GraphHopper {

    private final File file;
    private final Area area;
    private final LeftWays left = new LeftWays();
    private @Nullable OSMParsers parsers;
    private @Nullable Date dataDate;
    private boolean anyRelation;

    AreaHopper(File file, Area area) {
        this.file = file;
        this.area = area;
        setOSMFile(file.getPath());
        getReaderConfig().setParseWayNames(false);
    }

    /** Date of the map's data as the file gives it, null where it gives none. */
    @Nullable
    Date dataDate() {
        return dataDate;
    }

    /** Ways of the area that are not taken. */
    LeftWays left() {
        return left;
    }

    /** False of a map without relations, which stand at the end of each whole one. */
    boolean hasRelations() {
        return anyRelation;
    }

    @Override
    protected OSMParsers buildOSMParsers(
            Map<String, PMap> properties,
            Map<String, ImportUnit> units,
            Map<String, List<String>> restrictions,
            List<String> ignored) {
        var built = super.buildOSMParsers(properties, units, restrictions, ignored);
        parsers = built;
        return built;
    }

    @Override
    protected void importOSM() {
        createBaseGraphAndProperties();
        var reader = new AreaReader(Objects.requireNonNull(parsers));
        reader.setFile(file);
        try {
            reader.readGraph();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dataDate = reader.getDataDate();
    }

    private final class AreaReader extends OSMReader {

        AreaReader(OSMParsers parsers) {
            super(getBaseGraph().getBaseGraph(), parsers, getReaderConfig());
        }

        @Override
        protected void preprocessRelations(ReaderRelation relation) {
            anyRelation = true;
            super.preprocessRelations(relation);
        }

        @Override
        protected void addEdge(int from, int to, PointList points, ReaderWay way, List<Map<String, Object>> nodeTags) {
            if (area.touches(points) && !left.leaves(way)) {
                super.addEdge(from, to, points, way, nodeTags);
            }
        }
    }
}
