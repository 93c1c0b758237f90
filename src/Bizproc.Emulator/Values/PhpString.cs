using Bizproc.Protocol;

namespace Bizproc.Emulator.Values;

/// <summary>A text. The portal's texts are bytes; here they are decoded from UTF-8, and an invalid byte becomes U+FFFD.</summary>
internal sealed class PhpString(string value) : PhpValue
{
    public string Value => value;

    public override bool IsEmpty => PhpText.IsEmpty(value);

    public override int SerializedLength => SerializedSize.MeasureText(value);

    public override long ToInteger() => PhpText.ToInteger(value);

    public override string ToText() => value;
}
