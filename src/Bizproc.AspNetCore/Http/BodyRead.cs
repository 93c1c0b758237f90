namespace Bizproc;

/// <summary>What came of reading a body.</summary>
/// <param name="Bytes">The body; empty where there is none.</param>
/// <param name="Fault">Why there is none.</param>
internal readonly record struct BodyRead(byte[] Bytes, BodyFault Fault)
{
    public static implicit operator BodyRead(BodyFault fault) => new([], fault);
}
