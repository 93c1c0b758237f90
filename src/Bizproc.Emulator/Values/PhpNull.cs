using Bizproc.Protocol;

namespace Bizproc.Emulator.Values;

/// <summary><c>null</c>, which also stands for a missing member.</summary>
internal sealed class PhpNull : PhpValue
{
    public static readonly PhpNull Value = new();

    private PhpNull()
    {
    }

    public override bool IsEmpty => true;

    public override bool IsNull => true;

    public override int SerializedLength => SerializedSize.Null;

    public override long ToInteger() => 0;

    public override string ToText() => "";
}
