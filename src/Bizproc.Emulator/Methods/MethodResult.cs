using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Methods;

/// <summary>The outcome of a call: a value or a refusal.</summary>
/// <param name="Value">The member <c>result</c> of the answer. It has no meaning if there is a refusal.</param>
/// <param name="Refusal">The refusal; <see langword="null"/> if the call succeeded.</param>
internal readonly record struct MethodResult(PhpValue Value, PortalError? Refusal = null)
{
    public static MethodResult True => new(PhpBoolean.True);

    public static implicit operator MethodResult(PortalError refusal) => new(PhpNull.Value, refusal);
}
