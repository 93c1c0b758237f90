using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls;

/// <summary>How a call ended: with a value, or with a refusal.</summary>
/// <param name="Value">The answer's member <c>result</c>; meaningless beside a refusal.</param>
/// <param name="Refusal">Why the portal does not do it.</param>
internal readonly record struct MethodResult(PhpValue Value, PortalError? Refusal = null)
{
    public static MethodResult True => new(PhpBoolean.True);

    public static implicit operator MethodResult(PortalError refusal) => new(PhpNull.Value, refusal);
}
