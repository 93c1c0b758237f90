using System.Numerics;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Values;

/// <summary>A number with a fraction, or a number too large for 64 bits.</summary>
internal sealed class PhpDouble(double value) : PhpValue
{
    public double Value => value;

    public override bool IsEmpty => value == 0;

    public override int SerializedLength => SerializedSize.MeasureDouble(PhpDoubleFormatter.Shortest(value, 'E'));

    /// <summary>Cuts the fraction. A number that does not fit wraps around, and one that is not a number becomes 0.</summary>
    public override long ToInteger()
    {
        if (!double.IsFinite(value)) return 0;
        if (Math.Abs(value) < long.MaxValue) return (long)value;

        return unchecked((long)(ulong)(new BigInteger(value) & ulong.MaxValue));
    }

    public override string ToText() => PhpDoubleFormatter.Cast(value);
}
