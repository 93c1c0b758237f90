namespace Bizproc.Durable.Storage.Records;

/// <summary>A call in a list, without its content.</summary>
/// <param name="Key">The key.</param>
/// <param name="MemberId">The member id of the portal.</param>
/// <param name="Path">The path that the portal called.</param>
/// <param name="Code">The code of the action.</param>
/// <param name="ReceivedAt">The time of receipt.</param>
/// <param name="State">The state.</param>
/// <param name="Attempts">The number of attempts, with the present one.</param>
/// <param name="Interruptions">The number of attempts in a row that ended with the process, with the present one.</param>
/// <param name="Reason">The last failure.</param>
/// <param name="FinishedAt">The time when it was done or dead.</param>
internal sealed record CallRow(
    string Key,
    string MemberId,
    string Path,
    string Code,
    DateTimeOffset ReceivedAt,
    CallState State,
    int Attempts,
    int Interruptions,
    string? Reason,
    DateTimeOffset? FinishedAt);

/// <summary>A call whose attempt begins.</summary>
/// <param name="Call">The call.</param>
/// <param name="Attempt">The number of this attempt, from 1.</param>
/// <param name="Interruptions">
/// The number of attempts in a row that have not ended regularly, with this one: 1 normally, more if the process ended within the last ones.
/// </param>
internal sealed record BegunCall(StoredCall Call, int Attempt, int Interruptions);

/// <summary>A call, for people.</summary>
/// <param name="Row">The call without its content.</param>
/// <param name="Call">The call with its content; <see langword="null"/> if it is removed, because the call is done.</param>
internal sealed record FoundCall(CallRow Row, StoredCall? Call);

/// <summary>The number of rows in a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Count">The number.</param>
/// <param name="Oldest">The time of receipt or creation of the oldest one.</param>
/// <typeparam name="TState">The type of the state.</typeparam>
internal sealed record StateCount<TState>(TState State, long Count, DateTimeOffset Oldest);
