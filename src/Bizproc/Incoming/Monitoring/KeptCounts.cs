using System.Collections.Immutable;

namespace Bizproc;

/// <summary>The numbers of calls and replies that an engine keeps.</summary>
/// <param name="ByState">The number of items in each state; a state without items may be absent.</param>
/// <param name="Oldest">The time at which the oldest call that is not handled yet was received; <see langword="null"/> if there is none.</param>
public sealed record KeptCounts(ImmutableDictionary<KeptState, long> ByState, DateTimeOffset? Oldest)
{
    /// <summary>The time at which the call of the oldest waiting reply was received; <see langword="null"/> if no reply waits.</summary>
    public DateTimeOffset? OldestReply { get; init; }

    /// <summary>Gets the number of items in a state.</summary>
    public long this[KeptState state] => ByState.GetValueOrDefault(state);
}
