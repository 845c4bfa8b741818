package fr.allervers.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.TestDatabase;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;

/** Where the server listens as it starts. */
@OnBothDatabases
class LoopbackAddressTest {

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private @Nullable InetAddress address(boolean required, boolean isFirst, String set) {
        var accounts = new Accounts(kind.store(folder));
        if (!isFirst) {
            accounts.make("ada@exemple.fr", "Ada", "hash", List.of(new Grant(Role.OPERATOR, null)));
        }
        var listensAt = new AtomicReference<InetAddress>();
        var factory = (ConfigurableServletWebServerFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConfigurableServletWebServerFactory.class},
                (proxy, method, values) -> {
                    assertThat(method.getName()).isEqualTo("setAddress");
                    listensAt.set((InetAddress) values[0]);
                    return null;
                });
        new LoopbackAddress(new OpenDoor(accounts, required), set).customize(factory);
        return listensAt.get();
    }

    @Test
    void thisComputerHearsItAloneUntilThereIsAnAccount() {
        assertThat(address(false, true, "").isLoopbackAddress()).isTrue();
        assertThat(address(false, false, "")).isNull();
    }

    @Test
    void aServerThatAsksForASignInFromItsFirstStartOnIsHeardByAll() {
        assertThat(address(true, true, "")).isNull();
    }

    @Test
    void anAddressThatIsSetIsLeftAlone() {
        assertThat(address(false, true, "0.0.0.0")).isNull();
    }
}
