namespace Bizproc.AspNetCore.Http;

/// <summary>The outcome of reading a body.</summary>
/// <param name="Bytes">The body; empty after a fault.</param>
/// <param name="Fault">The reason why there is no body.</param>
internal readonly record struct BodyReadResult(byte[] Bytes, BodyFault Fault)
{
    /// <summary>The outcome if the body is not read.</summary>
    public static readonly BodyReadResult Unread = new([], BodyFault.None);

    public static implicit operator BodyReadResult(BodyFault fault) => new([], fault);
}
