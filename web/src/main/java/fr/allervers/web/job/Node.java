package fr.allervers.web.job;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** The name of a process that works on jobs. */
final class Node {

    private static final int MOST_OF_A_HOST = 60;

    private Node() {}

    /** A new name: the machine's and the process's number, which people look for, and chance, for both may come again. */
    static String name() {
        return String.format(
                Locale.ROOT,
                "%s/%d/%08x",
                host(),
                ProcessHandle.current().pid(),
                ThreadLocalRandom.current().nextInt());
    }

    private static String host() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            return name.substring(0, Math.min(MOST_OF_A_HOST, name.length()));
        } catch (UnknownHostException nameless) {
            return "?";
        }
    }
}
