package org.allmende.kernel.community;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;

import java.math.BigDecimal;

/// How much of something: 0.01 to 1,000,000,000 with at most two decimals, in the one spelling that
/// has no needless zeros.
public record Amount(String value) implements Value {
    public static final BigDecimal LEAST = new BigDecimal("0.01");
    public static final BigDecimal MOST = new BigDecimal("1000000000");
    public static final int DECIMALS = 2;

    /// @throws Refused `out-of-range`, `wrong-type`
    public Amount {
        if (value == null) throw Refused.invalid(Code.REQUIRED);
        try {
            value = checked(new BigDecimal(value));
        } catch (NumberFormatException e) {
            throw Refused.invalid(Code.WRONG_TYPE);
        }
    }

    public static Amount of(BigDecimal number) {
        return new Amount(checked(number));
    }

    public BigDecimal number() {
        return new BigDecimal(value);
    }

    /// The range comes first: what is in it has few digits before the point.
    private static String checked(BigDecimal number) {
        if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0)
            throw Refused.invalid(Code.OUT_OF_RANGE, LEAST.toString(), MOST.toString());
        var plain = number.stripTrailingZeros();
        if (plain.scale() > DECIMALS) throw Refused.invalid(Code.WRONG_TYPE);
        return plain.toPlainString();
    }

    @Override
    public String toString() {
        return value;
    }
}
