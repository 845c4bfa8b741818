package fr.allervers.data.road;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;

/**
 * A made-up map, written as an OpenStreetMap extract ({@code .osm.pbf}) as real ones are: blocks compressed, nodes dense.
 */
public final class OsmFile {

    private static final long TIMESTAMP = 1_798_761_600L; // 2027-01-01

    private long timestamp = TIMESTAMP;
    private final List<String> strings = new ArrayList<>(List.of(""));
    private final Bytes ids = new Bytes();
    private final Bytes latitudes = new Bytes();
    private final Bytes longitudes = new Bytes();
    private final Bytes nodeTags = new Bytes();
    private long lastId;
    private long lastLatitude;
    private long lastLongitude;
    private final Bytes ways = new Bytes();
    private final Bytes relations = new Bytes();

    /** The same map, as of another moment. */
    public OsmFile asOf(long secondsSinceEpoch) {
        timestamp = secondsSinceEpoch;
        return this;
    }

    public OsmFile node(long id, double latitude, double longitude, Map<String, String> tags) {
        long here = Math.round(latitude * 1e7);
        long there = Math.round(longitude * 1e7);
        ids.zigzag(id - lastId);
        latitudes.zigzag(here - lastLatitude);
        longitudes.zigzag(there - lastLongitude);
        lastId = id;
        lastLatitude = here;
        lastLongitude = there;
        new TreeMap<>(tags).forEach((key, value) -> nodeTags.varint(string(key)).varint(string(value)));
        nodeTags.varint(0);
        return this;
    }

    public OsmFile way(long id, Map<String, String> tags, long... refs) {
        var way = new Bytes().number(1, id);
        tags(way, tags);
        way.message(8, deltas(refs));
        ways.message(3, way);
        return this;
    }

    /** Forbids to turn from one way over a node into another. */
    public OsmFile noTurn(long id, long from, long via, long to) {
        var relation = new Bytes().number(1, id);
        tags(relation, new TreeMap<>(Map.of("type", "restriction", "restriction", "no_straight_on")));
        relation.message(
                8, new Bytes().varint(string("from")).varint(string("via")).varint(string("to")));
        relation.message(9, deltas(from, via, to));
        relation.message(10, new Bytes().varint(1).varint(0).varint(1));
        relations.message(4, relation);
        return this;
    }

    private static Bytes deltas(long... values) {
        var deltas = new Bytes();
        long before = 0;
        for (long value : values) {
            deltas.zigzag(value - before);
            before = value;
        }
        return deltas;
    }

    private void tags(Bytes element, Map<String, String> tags) {
        if (tags.isEmpty()) {
            return;
        }
        var keys = new Bytes();
        var values = new Bytes();
        new TreeMap<>(tags).forEach((key, value) -> {
            keys.varint(string(key));
            values.varint(string(value));
        });
        element.message(2, keys).message(3, values);
    }

    private int string(String text) {
        if (!strings.contains(text)) {
            strings.add(text);
        }
        return strings.indexOf(text);
    }

    public Path write(Path file) {
        var table = new Bytes();
        strings.forEach(s -> table.text(1, s));
        var block = new Bytes().message(1, table);
        var dense = new Bytes()
                .message(1, ids)
                .message(8, latitudes)
                .message(9, longitudes)
                .message(10, nodeTags);
        for (var group : List.of(new Bytes().message(2, dense), ways, relations)) {
            block.message(2, group);
        }
        var header = new Bytes().text(4, "OsmSchema-V0.6").text(4, "DenseNodes").number(32, timestamp);
        try (var out = new DataOutputStream(Files.newOutputStream(file))) {
            write("OSMHeader", header, out);
            write("OSMData", block, out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String type, Bytes content, DataOutputStream out) throws IOException {
        var compressed = new Bytes();
        try (var deflating = new DeflaterOutputStream(compressed)) {
            content.writeTo(deflating);
        }
        var blob = new Bytes().number(2, content.size()).message(3, compressed);
        var header = new Bytes().text(1, type).number(3, blob.size());
        out.writeInt(header.size());
        header.writeTo(out);
        blob.writeTo(out);
    }

    /** Fields as protocol buffers write them. */
    private static final class Bytes extends ByteArrayOutputStream {

        Bytes varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            write((int) rest);
            return this;
        }

        Bytes number(int field, long value) {
            return varint((long) field << 3).varint(value);
        }

        Bytes zigzag(long value) {
            return varint(value << 1 ^ value >> 63);
        }

        Bytes message(int field, ByteArrayOutputStream content) {
            varint((long) field << 3 | 2).varint(content.size());
            writeBytes(content.toByteArray());
            return this;
        }

        Bytes text(int field, String text) {
            var content = new Bytes();
            content.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            return message(field, content);
        }
    }
}
