using System.Globalization;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Values;

/// <summary>A whole number of 64 bits.</summary>
internal sealed class PhpInteger(long value) : PhpValue
{
    public long Value => value;

    public override bool IsEmpty => value == 0;

    public override int SerializedLength => SerializedSize.MeasureInteger(value);

    public override long ToInteger() => value;

    public override string ToText() => value.ToString(CultureInfo.InvariantCulture);
}
