using Bizproc.Emulator.Values;
using Bizproc.Protocol;

namespace Bizproc.Emulator.Calls;

/// <summary>How a call ended: with a value, or with a refusal.</summary>
/// <param name="Value">The answer's member <c>result</c>; meaningless beside a refusal.</param>
/// <param name="Refusal">Why the portal does not do it.</param>
internal readonly record struct CallResult(PhpValue Value, PortalAnswer? Refusal = null)
{
    public static CallResult True => new(PhpBoolean.True);

    public static implicit operator CallResult(PortalAnswer refusal) => new(PhpNull.Value, refusal);
}
