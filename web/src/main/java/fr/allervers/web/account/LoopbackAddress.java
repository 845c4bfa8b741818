package fr.allervers.web.account;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;

/** Lets the server listen on the loopback interface only, where it starts without an account. */
@Component
final class LoopbackAddress implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final OpenDoor door;
    private final String address;

    LoopbackAddress(OpenDoor door, @Value("${server.address:}") String address) {
        this.door = door;
        this.address = address;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        if (address.isEmpty() && door.isOpen()) {
            factory.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
