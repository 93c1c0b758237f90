using Bizproc.Protocol;

namespace Bizproc.Emulator.Values;

/// <summary>A boolean. As text it is <c>"1"</c> or empty, so a JSON boolean is wrong for <c>USE_SUBSCRIPTION</c> (portal: 6.1).</summary>
internal sealed class PhpBoolean : PhpValue
{
    public static readonly PhpBoolean True = new(value: true);
    public static readonly PhpBoolean False = new(value: false);

    private PhpBoolean(bool value) => Value = value;

    public bool Value { get; }

    public override bool IsEmpty => !Value;

    public override int SerializedLength => SerializedSize.Boolean;

    public override long ToInteger() => Value ? 1 : 0;

    public override string ToText() => Value ? "1" : "";
}
