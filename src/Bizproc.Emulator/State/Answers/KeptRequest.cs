using Bizproc.Emulator.State.Access;
using Bizproc.Emulator.Values;

namespace Bizproc.Emulator.State.Answers;

/// <summary>A call that the portal received.</summary>
/// <param name="Method">The name of the method, as the application wrote it.</param>
/// <param name="Caller">The caller; <see langword="null"/> if the call had no valid token.</param>
/// <param name="Status">The way in which the portal answered.</param>
/// <param name="IsInBatch">True if it was a command of a batch.</param>
/// <param name="At">The portal's time.</param>
internal sealed record KeptRequest(string Method, Caller? Caller, RequestStatus Status, bool IsInBatch, DateTimeOffset At)
{
    private const long MaxBytes = 1024 * 1024;

    /// <summary>Gets the number of the call, which no other has.</summary>
    public long Number { get; init; }

    /// <summary>Gets the parameters, without tokens.</summary>
    public PhpArray Parameters { get; private init; } = [];

    /// <summary>Gets the members of the answer, without tokens.</summary>
    public PhpArray Answer { get; private init; } = [];

    /// <summary>True if the contents were too large to be kept.</summary>
    public bool IsShortened { get; private init; }

    /// <summary>Gets the estimated memory, in bytes.</summary>
    public long Size { get; private init; } = ValueSize.MeasureText(Method);

    /// <summary>Adds the contents of the call, unless they are too large.</summary>
    public KeptRequest With(PhpArray parameters, PhpArray answer)
    {
        long size = Size + ValueSize.Measure(parameters) + ValueSize.Measure(answer);
        return size > MaxBytes
            ? this with { IsShortened = true }
            : this with { Parameters = SecretMembers.Hide(parameters), Answer = SecretMembers.Hide(answer), Size = size };
    }
}
