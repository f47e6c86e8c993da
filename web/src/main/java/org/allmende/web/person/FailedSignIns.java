package org.allmende.web.person;

import org.allmende.kernel.Refused;
import org.springframework.stereotype.Component;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Makes guessing passwords slow: an account and a network address take only so many failures
/// within a while. Who knows the password may come as often as it likes.
@Component
final class FailedSignIns {
    private final Throttle accounts;
    private final Throttle addresses;
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    FailedSignIns(SignInProperties limits) {
        accounts = new Throttle(limits.failuresPerAccount(), limits.window());
        addresses = new Throttle(limits.failuresPerAddress(), limits.window());
    }

    /// Lets somebody try. Attempts at one account take turns, so that many at once gain nothing.
    ///
    /// @throws Refused `too-many-requests` with the seconds to wait
    boolean attempt(String email, String address, BooleanSupplier succeeds) {
        var account = Accounts.address(email);
        var turn = turns[Math.floorMod(account.hashCode(), turns.length)];
        turn.lock();
        try {
            addresses.requireTurn(address);
            accounts.requireTurn(account);
            if (succeeds.getAsBoolean()) return true;
            addresses.spend(address);
            accounts.spend(account);
            return false;
        } finally {
            turn.unlock();
        }
    }
}
