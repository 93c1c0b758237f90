using Bizproc.Protocol;

namespace Bizproc.Emulator.Values;

/// <summary>A text. The portal's are bytes; these are what UTF-8 makes of them, and a broken byte is U+FFFD.</summary>
internal sealed class PhpString(string value) : PhpValue
{
    public string Value => value;

    public override bool IsEmpty => PhpText.IsEmpty(value);

    public override int SerializedLength => SerializedSize.Text(value);

    public override long ToInteger() => PhpText.ToInteger(value);

    public override string ToText() => value;
}
